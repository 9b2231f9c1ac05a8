// Rows that walk through trees without a decision: a tree stands in eight registers.

#include "CWide.h"

#ifdef __x86_64__
#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vbmi")))
#define INLINE __attribute__((always_inline)) static inline

/// How many times 32 rows take a step before the first of them take the next one: a step by itself
/// would wait for the one before it.
enum { GROUPS = 4 };

bool wide_can_walk(void) {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")
    && __builtin_cpu_supports("avx512vbmi");
}

/// The rank that each of 32 rows has in the column of its node.
///
/// Columns meet in pairs, and the bits of the column's number say which of both goes on.
WIDE INLINE __m512i ranks_in_column(
  const uint16_t *ranks, int columns, __m512i nodes, __m512i column_bit) {
  __m512i left[16];
#pragma GCC unroll 16
  for (int column = 0; column < columns; column++)
    left[column] = _mm512_loadu_si512(ranks + column * WIDE_BLOCK);
#pragma GCC unroll 4
  for (int count = columns; count > 1; count = (count + 1) / 2) {
    const __mmask32 is_second = _mm512_test_epi16_mask(nodes, column_bit);
    column_bit = _mm512_add_epi16(column_bit, column_bit);
#pragma GCC unroll 8
    for (int pair = 0; pair < count / 2; pair++)
      left[pair] = _mm512_mask_blend_epi16(is_second, left[2 * pair], left[2 * pair + 1]);
    if (count % 2 == 1) left[count / 2] = left[count - 1];
  }
  return left[0];
}

/// Nodes at some places among 64.
WIDE INLINE __m512i among_64(const __m512i nodes[2], __m512i places) {
  return _mm512_permutex2var_epi16(nodes[0], places, nodes[1]);
}

/// Nodes at some places of a tree, all of which are this deep.
WIDE INLINE __m512i nodes_at(const __m512i tree[8], __m512i places, int depth) {
  if (depth < 6) return among_64(tree, places);
  if (depth == 6) return among_64(tree + 2, places);
  return _mm512_mask_blend_epi16(
    _mm512_test_epi16_mask(places, _mm512_set1_epi16(64)), among_64(tree + 4, places),
    among_64(tree + 6, places));
}

/// Takes all rows of the groups one step down.
WIDE INLINE void step(
  __m512i places[GROUPS], const __m512i tree[8], int depth, const uint16_t *ranks, int columns,
  __m512i column_bit) {
#pragma GCC unroll 4
  for (int group = 0; group < GROUPS; group++) {
    const __m512i nodes = nodes_at(tree, places[group], depth);
    const __m512i own = ranks_in_column(ranks + 32 * group, columns, nodes, column_bit);
    const __m512i left = _mm512_add_epi16(places[group], places[group]);
    places[group] = _mm512_mask_add_epi16(
      left, _mm512_cmpgt_epu16_mask(own, nodes), left, _mm512_set1_epi16(1));
  }
}

/// Finds the leaves of all rows of a block: the last eight bits of their places in the heap.
WIDE INLINE void find_leaves(
  const uint16_t *nodes, int depth, const uint16_t *ranks, int columns, __m512i column_bit,
  uint8_t leaves[WIDE_BLOCK]) {
  __m512i tree[8];
#pragma GCC unroll 8
  for (int part = 0; part < 8; part++) tree[part] = _mm512_loadu_si512(nodes + 32 * part);
  for (size_t row = 0; row < WIDE_BLOCK; row += 32 * GROUPS) {
    __m512i places[GROUPS];
#pragma GCC unroll 4
    for (int group = 0; group < GROUPS; group++) places[group] = _mm512_set1_epi16(1);
    for (int above = 0; above < (depth < 6 ? depth : 6); above++)
      step(places, tree, 0, ranks + row, columns, column_bit);
    if (depth > 6) step(places, tree, 6, ranks + row, columns, column_bit);
    if (depth > 7) step(places, tree, 7, ranks + row, columns, column_bit);
#pragma GCC unroll 4
    for (int group = 0; group < GROUPS; group++)
      _mm256_storeu_si256(
        (__m256i *)(leaves + row + 32 * group), _mm512_cvtepi16_epi8(places[group]));
  }
}

/// One byte of the path lengths of 64 rows.
WIDE INLINE __m512i bytes_of_lengths(const uint8_t bytes[256], __m512i leaves) {
  const __m512i low = _mm512_permutex2var_epi8(
    _mm512_loadu_si512(bytes), leaves, _mm512_loadu_si512(bytes + 64));
  const __m512i high = _mm512_permutex2var_epi8(
    _mm512_loadu_si512(bytes + 128), leaves, _mm512_loadu_si512(bytes + 192));
  return _mm512_mask_blend_epi8(_mm512_movepi8_mask(leaves), low, high);
}

/// Adds the path lengths of 64 rows to their sums.
///
/// Bytes are put together to numbers within each 16 rows, so that of eight sums the first two are those
/// of rows 2n and 2n + 1, the next two those of the rows 16 further on, and so on.
WIDE INLINE void add_lengths(const uint8_t *lengths, __m512i leaves, double sums[64]) {
  __m512i bytes[8], pairs[8], fours[8], eights[8];
#pragma GCC unroll 8
  for (int place = 0; place < 8; place++)
    bytes[place] = bytes_of_lengths(lengths + 256 * place, leaves);
#pragma GCC unroll 4
  for (int place = 0; place < 4; place++) {
    pairs[place] = _mm512_unpacklo_epi8(bytes[2 * place], bytes[2 * place + 1]);
    pairs[place + 4] = _mm512_unpackhi_epi8(bytes[2 * place], bytes[2 * place + 1]);
  }
#pragma GCC unroll 2
  for (int half = 0; half < 8; half += 4) {
    fours[half] = _mm512_unpacklo_epi16(pairs[half], pairs[half + 1]);
    fours[half + 1] = _mm512_unpacklo_epi16(pairs[half + 2], pairs[half + 3]);
    fours[half + 2] = _mm512_unpackhi_epi16(pairs[half], pairs[half + 1]);
    fours[half + 3] = _mm512_unpackhi_epi16(pairs[half + 2], pairs[half + 3]);
  }
#pragma GCC unroll 4
  for (int place = 0; place < 8; place += 2) {
    eights[place] = _mm512_unpacklo_epi32(fours[place], fours[place + 1]);
    eights[place + 1] = _mm512_unpackhi_epi32(fours[place], fours[place + 1]);
  }
#pragma GCC unroll 8
  for (int place = 0; place < 8; place++)
    _mm512_storeu_pd(
      sums + 8 * place,
      _mm512_add_pd(_mm512_loadu_pd(sums + 8 * place), _mm512_castsi512_pd(eights[place])));
}

/// Where the sum of a row stands while path lengths are added.
static size_t place_of_sum(size_t row) {
  const size_t pair = row % 16 / 2, sixteen = row % 64 / 16;
  return row / 64 * 64 + 8 * pair + 2 * sixteen + row % 2;
}

WIDE INLINE void add_paths(
  const struct wide_trees *trees, const uint16_t *ranks, int columns, double own[WIDE_BLOCK]) {
  const __m512i column_bit = _mm512_set1_epi16((short)(1u << trees->rank_bits));
  for (size_t tree = 0; tree < trees->count; tree++) {
    uint8_t leaves[WIDE_BLOCK];
    find_leaves(trees->nodes + 256 * tree, trees->depths[tree], ranks, columns, column_bit, leaves);
    for (size_t row = 0; row < WIDE_BLOCK; row += 64)
      add_lengths(trees->lengths + 2048 * tree, _mm512_loadu_si512(leaves + row), own + row);
  }
}

/// A loop for each number of columns: one for more columns would read ranks that are not there.
#define WITH_COLUMNS(number) \
  case number: return add_paths(trees, ranks, number, own)

WIDE static void add_paths_of_any(
  const struct wide_trees *trees, const uint16_t *ranks, double own[WIDE_BLOCK]) {
  switch (trees->columns) {
    WITH_COLUMNS(1);
    WITH_COLUMNS(2);
    WITH_COLUMNS(3);
    WITH_COLUMNS(4);
    WITH_COLUMNS(5);
    WITH_COLUMNS(6);
    WITH_COLUMNS(7);
    WITH_COLUMNS(8);
    WITH_COLUMNS(9);
    WITH_COLUMNS(10);
    WITH_COLUMNS(11);
    WITH_COLUMNS(12);
    WITH_COLUMNS(13);
    WITH_COLUMNS(14);
    WITH_COLUMNS(15);
    WITH_COLUMNS(16);
    default: __builtin_trap();
  }
}

void wide_add_paths(
  const struct wide_trees *trees, const uint16_t *ranks, double sums[WIDE_BLOCK]) {
  double own[WIDE_BLOCK];
  for (size_t row = 0; row < WIDE_BLOCK; row++) own[place_of_sum(row)] = sums[row];
  add_paths_of_any(trees, ranks, own);
  for (size_t row = 0; row < WIDE_BLOCK; row++) sums[row] = own[place_of_sum(row)];
}

#else

bool wide_can_walk(void) { return false; }

void wide_add_paths(
  const struct wide_trees *trees, const uint16_t *ranks, double sums[WIDE_BLOCK]) {
  (void)trees, (void)ranks, (void)sums;
  __builtin_trap();
}

#endif
