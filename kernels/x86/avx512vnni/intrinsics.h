// <immintrin.h> without the false alarms of GCC 12 (bug 105593: its own "undefined" vectors count as uninitialized).
#pragma once

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>
