import { policyUrlIn } from "../shared/policy-url";
import { config } from "./config";
import { language } from "./locale";
import { address } from "./tag";

/** The policy as a page, in the language in force. */
export const policyUrl = (): string => policyUrlIn(config, language, address);
