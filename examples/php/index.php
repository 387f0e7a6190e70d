<?php

declare(strict_types=1);

require __DIR__ . '/NorenConsent.php';

$consent = NorenConsent::read(
    $_SERVER['HTTP_COOKIE'] ?? '',
    '__Host-noren',
    gpc: ($_SERVER['HTTP_SEC_GPC'] ?? '') === '1',
);

// The page differs by the answer, so no cache may give it to somebody else.
header('Cache-Control: private');
header('Vary: Cookie, Sec-GPC');
echo $consent?->allows('marketing') ? 'Offers for you' : 'Offers for all';
