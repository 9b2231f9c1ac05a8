// How many thresholds are below a value, for sixteen values at once.

#include "CWide.h"

#ifdef __x86_64__
#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq")))

/// The cells of the grid that values are in.
WIDE static inline __m512i cells(const struct wide_thresholds *grid, __m512 values) {
  const __m512 distances = _mm512_sub_ps(values, _mm512_set1_ps(grid->first));
  const __m512 places = _mm512_mul_ps(distances, _mm512_set1_ps(grid->cells_per_unit));
  // Where a place is no number, the larger of both is the second one: the first cell.
  const __m512 from_first = _mm512_max_ps(places, _mm512_setzero_ps());
  return _mm512_cvttps_epi32(_mm512_min_ps(from_first, _mm512_set1_ps(grid->last_cell)));
}

/// Jumps forward in each cell as long as the thresholds that are passed are below the value.
WIDE static inline __m512i ranks(const struct wide_thresholds *grid, __m512 values) {
  const __m512i cell = _mm512_i32gather_epi32(cells(grid, values), grid->cells, 4);
  const __m512i end = _mm512_srli_epi32(cell, 16);
  __m512i rank = _mm512_and_si512(cell, _mm512_set1_epi32(0xffff));
  for (uint32_t jump = grid->largest_jump; jump > 0; jump /= 2) {
    const __m512i next = _mm512_add_epi32(rank, _mm512_set1_epi32((int)jump));
    const __mmask16 is_inside = _mm512_cmple_epu32_mask(next, end);
    const __m512 passed = _mm512_mask_i32gather_ps(
      _mm512_setzero_ps(), is_inside, next, grid->thresholds - 1, 4);
    rank = _mm512_mask_mov_epi32(
      rank, _mm512_mask_cmp_ps_mask(is_inside, passed, values, _CMP_LT_OQ), next);
  }
  return rank;
}

WIDE void wide_rank(
  const struct wide_thresholds *thresholds, const float *values, size_t count, uint16_t base,
  uint16_t *out) {
  for (size_t place = 0; place < count; place += 16) {
    const size_t left = count - place;
    const __mmask16 rest = left < 16 ? (__mmask16)((1u << left) - 1) : 0xffff;
    const __m512i rank = ranks(thresholds, _mm512_maskz_loadu_ps(rest, values + place));
    const __m512i based = _mm512_add_epi32(rank, _mm512_set1_epi32(base));
    _mm256_mask_storeu_epi16(out + place, rest, _mm512_cvtepi32_epi16(based));
  }
}

#else

void wide_rank(
  const struct wide_thresholds *thresholds, const float *values, size_t count, uint16_t base,
  uint16_t *out) {
  (void)thresholds, (void)values, (void)count, (void)base, (void)out;
  __builtin_trap();
}

#endif
