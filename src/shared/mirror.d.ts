import { type Stored } from "../bridge/record";
/**
 * Reads the record from the mirror cookie of this name, among those of a page or a request. It is for servers and for
 * browsers that delete storage, and has answers by id and does not distinguish categories from services: both maps get all of them. A sibling host
 * can set another cookie of the same name: of several only what all of them grant is granted.
 */
export declare const readMirror: (cookies: string, name?: string) => Stored;
