<?php

declare(strict_types=1);

/** An answer in force, from the mirror cookie of a request. It is a hint, not proof: use it to send less. */
final readonly class NorenConsent
{
    /**
     * @param array<string> $granted
     * @param bool $objects whether Global Privacy Control is on, and was not when the visitor answered
     */
    private function __construct(private array $granted, private bool $objects)
    {
    }

    /** Whether a category, or one service of it, is allowed. What the cookie does not list is not. */
    public function allows(string $category, ?string $service = null): bool
    {
        return !($this->objects && $category === 'marketing') && in_array($service ?? $category, $this->granted, true);
    }

    /**
     * Reads the answer that is in force; null if there is none.
     *
     * @param string $header the request's Cookie header: $_COOKIE has only the first of several cookies of one name
     * @param string $name `storage.cookie.name` of the config
     * @param int $revision `revision` of the config
     */
    public static function read(string $header, string $name = 'noren', int $revision = 0, bool $gpc = false): ?self
    {
        $consent = null;
        foreach (explode('; ', $header) as $cookie) {
            if (!str_starts_with($cookie, "$name=")) {
                continue;
            }
            $next = self::answer(rawurldecode(substr($cookie, strlen($name) + 1)), $revision, $gpc);
            if ($next === null) {
                return null;
            }
            // Another host of the domain can set a cookie of the same name: only what all of them grant is granted.
            $consent = $consent === null ? $next : new self(
                array_intersect($consent->granted, $next->granted),
                $consent->objects || $next->objects,
            );
        }
        return $consent;
    }

    /** One cookie's answer; null unless it is in force. */
    private static function answer(string $json, int $revision, bool $gpc): ?self
    {
        $fields = json_decode($json, true);
        if (!is_array($fields)) {
            return null;
        }
        $own = ['v' => null, 'revision' => null, 'updated' => null, 'expires' => null, 'gpc' => null];
        [$updated, $expires, $underGpc] = [$fields['updated'] ?? null, $fields['expires'] ?? null, $fields['gpc'] ?? null];
        $now = gmdate('Y-m-d\TH:i:s\Z');
        $inForce = ($fields['v'] ?? null) === 1 && ($fields['revision'] ?? null) === $revision && is_bool($underGpc)
            && self::isTime($updated) && self::isTime($expires) && $updated <= $now && $expires > $now;
        $granted = array_keys(array_diff_key($fields, $own), 1, true);
        return $inForce ? new self(array_map('strval', $granted), $gpc && !$underGpc) : null;
    }

    private static function isTime(mixed $value): bool
    {
        return is_string($value) && preg_match('/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/D', $value) === 1;
    }
}
