// Written by scripts/arm/tilegemm.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// `count` blocks of 1 tiles.
        .globl  dgms_tilegemm_1x8c4_a55
        .hidden dgms_tilegemm_1x8c4_a55
        .type   dgms_tilegemm_1x8c4_a55, %function
        .p2align 5
dgms_tilegemm_1x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x6, [x1, #0]
        mul     x8, x8, x3
        ldr     x17, [x1, #56]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     x26, [x7, #8]
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        sub     x8, x8, #1
        ldr     d25, [x7, #16]
        ldr     w16, [x17]
        ins     v24.d[1], x26
        ldr     d16, [x6, #0]
        ins     v25.d[1], x27
        ldr     d1, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     x28, [x7, #40]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d26, [x7, #32]
        ldr     x29, [x7, #56]
        subs    x9, x9, #1
        ldr     d27, [x7, #48]
        cset    x13, eq
        ins     v26.d[1], x28
        ldr     x26, [x7, #72]
        ldr     d28, [x7, #64]
        sub     x8, x8, #1
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        ldr     x27, [x7, #88]
        csel    x9, x3, x9, eq
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        ldr     d16, [x6, #8]
        ins     v28.d[1], x26
        ldr     x28, [x7, #104]
        add     x6, x6, x4
        ins     v29.d[1], x27
        ldr     d30, [x7, #96]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     d31, [x7, #112]
        ldr     x11, [x10, #8]
        ins     v30.d[1], x28
        ldr     x26, [x7, #136]
        add     x10, x10, x13, lsl #3
        sdot    v0.4s, v30.16b, v16.4b[1]
        ins     v31.d[1], x29
        ldr     d24, [x7, #128]
        csel    x6, x11, x6, eq
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     x27, [x7, #152]
        ldr     d25, [x7, #144]
        add     x7, x7, #128
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ins     v25.d[1], x27
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     x28, [x7, #40]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d26, [x7, #32]
        ldr     x29, [x7, #56]
        subs    x2, x2, #1
        ldr     d27, [x7, #48]
        ins     v26.d[1], x28
        ldr     x26, [x7, #72]
        ldr     d28, [x7, #64]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        ldr     x27, [x7, #88]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        ldr     d16, [x6, #8]
        ins     v28.d[1], x26
        ldr     x17, [x0, #48]
        ins     v29.d[1], x27
        ldr     x28, [x7, #104]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        ldr     d31, [x7, #112]
        csel    x17, x17, xzr, ne
        ldr     x14, [x1, #64]
        add     x1, x1, x17
        ins     v30.d[1], x28
        ldr     x7, [x1, #48]
        ins     v31.d[1], x29
        ldr     x8, [x1, #32]
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x6, [x1, #0]
        sdot    v1.4s, v31.16b, v16.4b[1]
        add     x7, x7, x5
        ldr     x11, [x1, #40]
        mul     x8, x8, x3
        ldr     x13, [x0, #56]
        add     x15, x14, #16
        str     q0, [x14]
        ldr     x26, [x7, #8]
        str     q1, [x15]
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        cmp     x11, x13
        ldr     d25, [x7, #16]
        ccmp    x2, #0, #4, eq
        ldr     x17, [x1, #56]
        ins     v24.d[1], x26
        ldr     d16, [x6, #0]
        sub     x8, x8, #1
        ldr     d0, [x30]
        ins     v25.d[1], x27
        ldr     d1, [x30]
        ldr     w16, [x17]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_1x8c4_a55, . - dgms_tilegemm_1x8c4_a55
7:
        .xword  0

// `count` blocks of 2 tiles.
        .globl  dgms_tilegemm_2x8c4_a55
        .hidden dgms_tilegemm_2x8c4_a55
        .type   dgms_tilegemm_2x8c4_a55, %function
        .p2align 5
dgms_tilegemm_2x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        ldr     x19, [x0, #72]
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x17, [x1, #56]
        mul     x8, x8, x3
        ldr     x6, [x1, #0]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     w16, [x17]
        ldr     x17, [x0, #64]
        ldr     x26, [x7, #8]
        sub     x8, x8, #1
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        add     x12, x6, x17
        ldr     d25, [x7, #16]
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ldr     d1, [x30]
        ins     v25.d[1], x27
        ldr     d2, [x30]
        ldr     d3, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d17, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x28, [x7, #40]
        ldr     d26, [x7, #32]
        subs    x9, x9, #1
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     x29, [x7, #56]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d27, [x7, #48]
        ins     v26.d[1], x28
        ldr     x26, [x7, #72]
        ldr     d28, [x7, #64]
        cset    x13, eq
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     x27, [x7, #88]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d16, [x6, #8]
        ldr     d17, [x12, #8]
        ins     v28.d[1], x26
        ins     v29.d[1], x27
        ldr     x28, [x7, #104]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x11, [x10, #8]
        ldr     x17, [x0, #64]
        ins     v30.d[1], x28
        ins     v31.d[1], x29
        add     x6, x6, x4
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x26, [x7, #136]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     d24, [x7, #128]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     x27, [x7, #152]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     d25, [x7, #144]
        csel    x6, x11, x6, eq
        sub     x8, x8, #1
        add     x12, x6, x17
        csel    x9, x3, x9, eq
        add     x10, x10, x13, lsl #3
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ins     v25.d[1], x27
        add     x7, x7, #128
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d17, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x28, [x7, #40]
        ldr     d26, [x7, #32]
        subs    x2, x2, #1
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     x29, [x7, #56]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d27, [x7, #48]
        ins     v26.d[1], x28
        ldr     x26, [x7, #72]
        ldr     d28, [x7, #64]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     x27, [x7, #88]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     x17, [x0, #48]
        ldr     d16, [x6, #8]
        ins     v28.d[1], x26
        ldr     d17, [x12, #8]
        ins     v29.d[1], x27
        ldr     x28, [x7, #104]
        csel    x17, x17, xzr, ne
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x14, [x1, #64]
        add     x1, x1, x17
        ins     v30.d[1], x28
        ldr     x8, [x1, #32]
        ins     v31.d[1], x29
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x7, [x1, #48]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     x17, [x1, #56]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     x11, [x1, #40]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     x13, [x0, #56]
        str     q0, [x14]
        ldr     x6, [x1, #0]
        ldr     w16, [x17]
        mul     x8, x8, x3
        add     x7, x7, x5
        ldr     x17, [x0, #64]
        ldr     x26, [x7, #8]
        cmp     x11, x13
        ldr     d24, [x7, #0]
        add     x15, x14, #16
        str     q1, [x15]
        ldr     x27, [x7, #24]
        str     q2, [x14, x19]
        ldr     d25, [x7, #16]
        str     q3, [x15, x19]
        add     x12, x6, x17
        ccmp    x2, #0, #4, eq
        ldr     d16, [x6, #0]
        ldr     d0, [x30]
        sub     x8, x8, #1
        ldr     d1, [x30]
        ins     v24.d[1], x26
        ins     v25.d[1], x27
        ldr     d2, [x30]
        ldr     d3, [x30]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        dup     v2.4s, w16
        dup     v3.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_2x8c4_a55, . - dgms_tilegemm_2x8c4_a55
7:
        .xword  0

// `count` blocks of 3 tiles.
        .globl  dgms_tilegemm_3x8c4_a55
        .hidden dgms_tilegemm_3x8c4_a55
        .type   dgms_tilegemm_3x8c4_a55, %function
        .p2align 5
dgms_tilegemm_3x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        mov     x19, x17
        add     x20, x19, x17
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x6, [x1, #0]
        mul     x8, x8, x3
        ldr     x17, [x1, #56]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     x26, [x7, #8]
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        sub     x8, x8, #1
        ldr     d25, [x7, #16]
        ldr     w16, [x17]
        ins     v24.d[1], x26
        ldr     d16, [x6, #0]
        ldr     d17, [x6, #16]
        ins     v25.d[1], x27
        ldr     d1, [x30]
        ldr     d2, [x30]
        ldr     d3, [x30]
        ldr     d4, [x30]
        ldr     d5, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d18, [x6, #32]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x28, [x7, #40]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d26, [x7, #32]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     x29, [x7, #56]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d27, [x7, #48]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v26.d[1], x28
        ldr     x26, [x7, #72]
        subs    x9, x9, #1
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     d28, [x7, #64]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     x27, [x7, #88]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d29, [x7, #80]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     d16, [x6, #8]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d17, [x6, #24]
        ldr     d18, [x6, #40]
        ins     v28.d[1], x26
        ins     v29.d[1], x27
        ldr     x28, [x7, #104]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x11, [x10, #8]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ins     v30.d[1], x28
        sdot    v5.4s, v29.16b, v18.4b[0]
        ins     v31.d[1], x29
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x26, [x7, #136]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     d24, [x7, #128]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     x27, [x7, #152]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     d25, [x7, #144]
        sdot    v4.4s, v30.16b, v18.4b[1]
        add     x6, x6, x4
        sdot    v5.4s, v31.16b, v18.4b[1]
        csel    x6, x11, x6, eq
        cset    x13, eq
        sub     x8, x8, #1
        csel    x9, x3, x9, eq
        add     x10, x10, x13, lsl #3
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ldr     d17, [x6, #16]
        ins     v25.d[1], x27
        add     x7, x7, #128
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d18, [x6, #32]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     x28, [x7, #40]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d26, [x7, #32]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     x29, [x7, #56]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d27, [x7, #48]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ins     v26.d[1], x28
        ldr     x26, [x7, #72]
        subs    x2, x2, #1
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     d28, [x7, #64]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     x27, [x7, #88]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d29, [x7, #80]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     x17, [x0, #48]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d16, [x6, #8]
        ldr     d17, [x6, #24]
        ins     v28.d[1], x26
        ldr     d18, [x6, #40]
        ins     v29.d[1], x27
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     x28, [x7, #104]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     x29, [x7, #120]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v4.4s, v28.16b, v18.4b[0]
        csel    x17, x17, xzr, ne
        sdot    v5.4s, v29.16b, v18.4b[0]
        ldr     x14, [x1, #64]
        add     x1, x1, x17
        ins     v30.d[1], x28
        ldr     x8, [x1, #32]
        ins     v31.d[1], x29
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x7, [x1, #48]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     x11, [x1, #40]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     x13, [x0, #56]
        sdot    v3.4s, v31.16b, v17.4b[1]
        mul     x8, x8, x3
        sdot    v4.4s, v30.16b, v18.4b[1]
        add     x7, x7, x5
        sdot    v5.4s, v31.16b, v18.4b[1]
        ldr     x6, [x1, #0]
        str     q0, [x14]
        ldr     x17, [x1, #56]
        ldr     x26, [x7, #8]
        cmp     x11, x13
        ldr     d24, [x7, #0]
        add     x15, x14, #16
        str     q1, [x15]
        ldr     x27, [x7, #24]
        str     q2, [x14, x19]
        ldr     d25, [x7, #16]
        str     q3, [x15, x19]
        ccmp    x2, #0, #4, eq
        str     q4, [x14, x20]
        ldr     d16, [x6, #0]
        str     q5, [x15, x20]
        ldr     d0, [x30]
        ldr     d1, [x30]
        sub     x8, x8, #1
        ldr     d17, [x6, #16]
        ins     v24.d[1], x26
        ldr     d2, [x30]
        ins     v25.d[1], x27
        ldr     d3, [x30]
        ldr     w16, [x17]
        ldr     d4, [x30]
        ldr     d5, [x30]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        dup     v2.4s, w16
        dup     v3.4s, w16
        dup     v4.4s, w16
        dup     v5.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_3x8c4_a55, . - dgms_tilegemm_3x8c4_a55
7:
        .xword  0

// `count` blocks of 4 tiles.
        .globl  dgms_tilegemm_4x8c4_a55
        .hidden dgms_tilegemm_4x8c4_a55
        .type   dgms_tilegemm_4x8c4_a55, %function
        .p2align 5
dgms_tilegemm_4x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        mov     x19, x17
        ldr     x20, [x0, #72]
        add     x21, x20, x17
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x17, [x1, #56]
        mul     x8, x8, x3
        ldr     x6, [x1, #0]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     w16, [x17]
        ldr     x17, [x0, #64]
        ldr     x26, [x7, #8]
        sub     x8, x8, #1
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        add     x12, x6, x17
        ldr     d25, [x7, #16]
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ldr     d17, [x6, #16]
        ins     v25.d[1], x27
        ldr     d1, [x30]
        ldr     d2, [x30]
        ldr     d3, [x30]
        ldr     d4, [x30]
        ldr     d5, [x30]
        ldr     d6, [x30]
        ldr     d7, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d18, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d19, [x12, #16]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d26, [x7, #32]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d27, [x7, #48]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     x26, [x7, #72]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     d28, [x7, #64]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     x27, [x7, #88]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d29, [x7, #80]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     d16, [x6, #8]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d17, [x6, #24]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ldr     d18, [x12, #8]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x12, #24]
        ins     v28.d[1], x26
        ins     v29.d[1], x27
        ldr     x28, [x7, #104]
        subs    x9, x9, #1
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x11, [x10, #8]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ldr     x17, [x0, #64]
        sdot    v5.4s, v29.16b, v18.4b[0]
        ins     v30.d[1], x28
        sdot    v6.4s, v28.16b, v19.4b[0]
        ins     v31.d[1], x29
        sdot    v7.4s, v29.16b, v19.4b[0]
        add     x6, x6, x4
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x26, [x7, #136]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     d24, [x7, #128]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     x27, [x7, #152]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     d25, [x7, #144]
        sdot    v4.4s, v30.16b, v18.4b[1]
        csel    x6, x11, x6, eq
        sdot    v5.4s, v31.16b, v18.4b[1]
        cset    x13, eq
        sdot    v6.4s, v30.16b, v19.4b[1]
        add     x12, x6, x17
        sdot    v7.4s, v31.16b, v19.4b[1]
        sub     x8, x8, #1
        csel    x9, x3, x9, eq
        add     x10, x10, x13, lsl #3
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ldr     d17, [x6, #16]
        ins     v25.d[1], x27
        add     x7, x7, #128
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d18, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d19, [x12, #16]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d26, [x7, #32]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d27, [x7, #48]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     x26, [x7, #72]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v27.d[1], x29
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     d28, [x7, #64]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     x27, [x7, #88]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d29, [x7, #80]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     x17, [x0, #48]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d16, [x6, #8]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ldr     d17, [x6, #24]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d18, [x12, #8]
        ldr     d19, [x12, #24]
        ins     v28.d[1], x26
        ins     v29.d[1], x27
        subs    x2, x2, #1
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     x28, [x7, #104]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     x29, [x7, #120]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v4.4s, v28.16b, v18.4b[0]
        csel    x17, x17, xzr, ne
        sdot    v5.4s, v29.16b, v18.4b[0]
        ldr     x14, [x1, #64]
        sdot    v6.4s, v28.16b, v19.4b[0]
        add     x1, x1, x17
        sdot    v7.4s, v29.16b, v19.4b[0]
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ins     v30.d[1], x28
        ldr     x17, [x1, #56]
        ins     v31.d[1], x29
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x11, [x1, #40]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     x13, [x0, #56]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     x6, [x1, #0]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     w16, [x17]
        sdot    v4.4s, v30.16b, v18.4b[1]
        mul     x8, x8, x3
        sdot    v5.4s, v31.16b, v18.4b[1]
        add     x7, x7, x5
        sdot    v6.4s, v30.16b, v19.4b[1]
        ldr     x17, [x0, #64]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     x26, [x7, #8]
        str     q0, [x14]
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        cmp     x11, x13
        ldr     d25, [x7, #16]
        add     x15, x14, #16
        str     q1, [x15]
        add     x12, x6, x17
        str     q2, [x14, x19]
        ccmp    x2, #0, #4, eq
        str     q3, [x15, x19]
        ldr     d16, [x6, #0]
        str     q4, [x14, x20]
        ldr     d0, [x30]
        str     q5, [x15, x20]
        ldr     d1, [x30]
        str     q6, [x14, x21]
        ldr     d17, [x6, #16]
        str     q7, [x15, x21]
        ldr     d2, [x30]
        ldr     d3, [x30]
        sub     x8, x8, #1
        ins     v24.d[1], x26
        ins     v25.d[1], x27
        ldr     d4, [x30]
        ldr     d5, [x30]
        ldr     d6, [x30]
        ldr     d7, [x30]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        dup     v2.4s, w16
        dup     v3.4s, w16
        dup     v4.4s, w16
        dup     v5.4s, w16
        dup     v6.4s, w16
        dup     v7.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_4x8c4_a55, . - dgms_tilegemm_4x8c4_a55
7:
        .xword  0

// `count` blocks of 5 tiles.
        .globl  dgms_tilegemm_5x8c4_a55
        .hidden dgms_tilegemm_5x8c4_a55
        .type   dgms_tilegemm_5x8c4_a55, %function
        .p2align 5
dgms_tilegemm_5x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        mov     x19, x17
        add     x20, x19, x17
        add     x21, x20, x17
        add     x22, x21, x17
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x6, [x1, #0]
        mul     x8, x8, x3
        ldr     x17, [x1, #56]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     x26, [x7, #8]
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        sub     x8, x8, #1
        ldr     d25, [x7, #16]
        ldr     w16, [x17]
        ins     v24.d[1], x26
        ldr     d16, [x6, #0]
        ldr     d17, [x6, #16]
        ins     v25.d[1], x27
        ldr     d18, [x6, #32]
        ldr     d1, [x30]
        ldr     d2, [x30]
        ldr     d3, [x30]
        ldr     d4, [x30]
        ldr     d5, [x30]
        ldr     d6, [x30]
        ldr     d7, [x30]
        ldr     d8, [x30]
        ldr     d9, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x6, #48]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x6, #64]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d26, [x7, #32]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d27, [x7, #48]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     x26, [x7, #72]
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v27.d[1], x29
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     d28, [x7, #64]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     x27, [x7, #88]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     d16, [x6, #8]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x6, #24]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v28.d[1], x26
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ins     v29.d[1], x27
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x6, #56]
        sdot    v8.4s, v26.16b, v20.4b[1]
        ldr     x28, [x7, #104]
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x6, #72]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x11, [x10, #8]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ins     v30.d[1], x28
        sdot    v5.4s, v29.16b, v18.4b[0]
        ins     v31.d[1], x29
        sdot    v6.4s, v28.16b, v19.4b[0]
        ldr     x26, [x7, #136]
        sdot    v7.4s, v29.16b, v19.4b[0]
        ldr     d24, [x7, #128]
        sdot    v8.4s, v28.16b, v20.4b[0]
        ldr     x27, [x7, #152]
        sdot    v9.4s, v29.16b, v20.4b[0]
        ldr     d25, [x7, #144]
        sdot    v0.4s, v30.16b, v16.4b[1]
        subs    x9, x9, #1
        sdot    v1.4s, v31.16b, v16.4b[1]
        add     x6, x6, x4
        sdot    v2.4s, v30.16b, v17.4b[1]
        csel    x6, x11, x6, eq
        sdot    v3.4s, v31.16b, v17.4b[1]
        cset    x13, eq
        sdot    v4.4s, v30.16b, v18.4b[1]
        sub     x8, x8, #1
        sdot    v5.4s, v31.16b, v18.4b[1]
        csel    x9, x3, x9, eq
        sdot    v6.4s, v30.16b, v19.4b[1]
        add     x10, x10, x13, lsl #3
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d16, [x6, #0]
        sdot    v8.4s, v30.16b, v20.4b[1]
        ldr     d17, [x6, #16]
        sdot    v9.4s, v31.16b, v20.4b[1]
        ldr     d18, [x6, #32]
        ins     v24.d[1], x26
        ins     v25.d[1], x27
        add     x7, x7, #128
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x6, #48]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x6, #64]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d26, [x7, #32]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d27, [x7, #48]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     x26, [x7, #72]
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v27.d[1], x29
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     d28, [x7, #64]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     x27, [x7, #88]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     x17, [x0, #48]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d16, [x6, #8]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     d17, [x6, #24]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ins     v28.d[1], x26
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x6, #56]
        sdot    v8.4s, v26.16b, v20.4b[1]
        ins     v29.d[1], x27
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x6, #72]
        sdot    v0.4s, v28.16b, v16.4b[0]
        subs    x2, x2, #1
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x28, [x7, #104]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d30, [x7, #96]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x29, [x7, #120]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ldr     d31, [x7, #112]
        sdot    v5.4s, v29.16b, v18.4b[0]
        csel    x17, x17, xzr, ne
        sdot    v6.4s, v28.16b, v19.4b[0]
        ldr     x14, [x1, #64]
        sdot    v7.4s, v29.16b, v19.4b[0]
        add     x1, x1, x17
        sdot    v8.4s, v28.16b, v20.4b[0]
        ldr     x8, [x1, #32]
        sdot    v9.4s, v29.16b, v20.4b[0]
        ldr     x7, [x1, #48]
        ins     v30.d[1], x28
        ins     v31.d[1], x29
        ldr     x11, [x1, #40]
        mul     x8, x8, x3
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x13, [x0, #56]
        sdot    v1.4s, v31.16b, v16.4b[1]
        add     x7, x7, x5
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     x6, [x1, #0]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     x17, [x1, #56]
        sdot    v4.4s, v30.16b, v18.4b[1]
        ldr     x26, [x7, #8]
        sdot    v5.4s, v31.16b, v18.4b[1]
        ldr     d24, [x7, #0]
        sdot    v6.4s, v30.16b, v19.4b[1]
        ldr     x27, [x7, #24]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d25, [x7, #16]
        sdot    v8.4s, v30.16b, v20.4b[1]
        cmp     x11, x13
        sdot    v9.4s, v31.16b, v20.4b[1]
        add     x15, x14, #16
        str     q0, [x14]
        ccmp    x2, #0, #4, eq
        str     q1, [x15]
        ldr     d16, [x6, #0]
        str     q2, [x14, x19]
        ldr     d0, [x30]
        str     q3, [x15, x19]
        ldr     d1, [x30]
        str     q4, [x14, x20]
        ldr     d17, [x6, #16]
        str     q5, [x15, x20]
        ldr     d2, [x30]
        str     q6, [x14, x21]
        ldr     d3, [x30]
        str     q7, [x15, x21]
        ldr     d18, [x6, #32]
        str     q8, [x14, x22]
        ldr     d4, [x30]
        str     q9, [x15, x22]
        ldr     d5, [x30]
        ldr     w16, [x17]
        sub     x8, x8, #1
        ins     v24.d[1], x26
        ins     v25.d[1], x27
        ldr     d6, [x30]
        ldr     d7, [x30]
        ldr     d8, [x30]
        ldr     d9, [x30]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        dup     v2.4s, w16
        dup     v3.4s, w16
        dup     v4.4s, w16
        dup     v5.4s, w16
        dup     v6.4s, w16
        dup     v7.4s, w16
        dup     v8.4s, w16
        dup     v9.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_5x8c4_a55, . - dgms_tilegemm_5x8c4_a55
7:
        .xword  0

// `count` blocks of 6 tiles.
        .globl  dgms_tilegemm_6x8c4_a55
        .hidden dgms_tilegemm_6x8c4_a55
        .type   dgms_tilegemm_6x8c4_a55, %function
        .p2align 5
dgms_tilegemm_6x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        mov     x19, x17
        add     x20, x19, x17
        ldr     x21, [x0, #72]
        add     x22, x21, x17
        add     x23, x22, x17
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x17, [x1, #56]
        mul     x8, x8, x3
        ldr     x6, [x1, #0]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     w16, [x17]
        ldr     x17, [x0, #64]
        ldr     x26, [x7, #8]
        sub     x8, x8, #1
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        add     x12, x6, x17
        ldr     d25, [x7, #16]
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ldr     d17, [x6, #16]
        ldr     d18, [x6, #32]
        ins     v25.d[1], x27
        ldr     d1, [x30]
        ldr     d2, [x30]
        ldr     d3, [x30]
        ldr     d4, [x30]
        ldr     d5, [x30]
        ldr     d6, [x30]
        ldr     d7, [x30]
        ldr     d8, [x30]
        ldr     d9, [x30]
        ldr     d10, [x30]
        ldr     d11, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x12, #16]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x12, #32]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d26, [x7, #32]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d27, [x7, #48]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x26, [x7, #72]
        sdot    v9.4s, v25.16b, v20.4b[0]
        ins     v27.d[1], x29
        sdot    v10.4s, v24.16b, v21.4b[0]
        ldr     d28, [x7, #64]
        sdot    v11.4s, v25.16b, v21.4b[0]
        ldr     x27, [x7, #88]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x6, #8]
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v28.d[1], x26
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x6, #24]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v29.d[1], x27
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ldr     x28, [x7, #104]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x12, #8]
        sdot    v8.4s, v26.16b, v20.4b[1]
        ldr     d30, [x7, #96]
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x12, #24]
        sdot    v10.4s, v26.16b, v21.4b[1]
        ldr     x29, [x7, #120]
        sdot    v11.4s, v27.16b, v21.4b[1]
        ldr     d21, [x12, #40]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d31, [x7, #112]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x11, [x10, #8]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     x17, [x0, #64]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ins     v30.d[1], x28
        sdot    v4.4s, v28.16b, v18.4b[0]
        ins     v31.d[1], x29
        sdot    v5.4s, v29.16b, v18.4b[0]
        subs    x9, x9, #1
        sdot    v6.4s, v28.16b, v19.4b[0]
        add     x6, x6, x4
        sdot    v7.4s, v29.16b, v19.4b[0]
        ldr     x26, [x7, #136]
        sdot    v8.4s, v28.16b, v20.4b[0]
        ldr     d24, [x7, #128]
        sdot    v9.4s, v29.16b, v20.4b[0]
        ldr     x27, [x7, #152]
        sdot    v10.4s, v28.16b, v21.4b[0]
        ldr     d25, [x7, #144]
        sdot    v11.4s, v29.16b, v21.4b[0]
        csel    x6, x11, x6, eq
        sdot    v0.4s, v30.16b, v16.4b[1]
        cset    x13, eq
        sdot    v1.4s, v31.16b, v16.4b[1]
        add     x12, x6, x17
        sdot    v2.4s, v30.16b, v17.4b[1]
        sub     x8, x8, #1
        sdot    v3.4s, v31.16b, v17.4b[1]
        csel    x9, x3, x9, eq
        sdot    v4.4s, v30.16b, v18.4b[1]
        add     x10, x10, x13, lsl #3
        sdot    v5.4s, v31.16b, v18.4b[1]
        ldr     d16, [x6, #0]
        sdot    v6.4s, v30.16b, v19.4b[1]
        ldr     d17, [x6, #16]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d18, [x6, #32]
        sdot    v8.4s, v30.16b, v20.4b[1]
        ins     v24.d[1], x26
        sdot    v9.4s, v31.16b, v20.4b[1]
        ins     v25.d[1], x27
        sdot    v10.4s, v30.16b, v21.4b[1]
        add     x7, x7, #128
        sdot    v11.4s, v31.16b, v21.4b[1]
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d19, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d20, [x12, #16]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d21, [x12, #32]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d26, [x7, #32]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d27, [x7, #48]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x26, [x7, #72]
        sdot    v9.4s, v25.16b, v20.4b[0]
        ins     v27.d[1], x29
        sdot    v10.4s, v24.16b, v21.4b[0]
        ldr     d28, [x7, #64]
        sdot    v11.4s, v25.16b, v21.4b[0]
        ldr     x27, [x7, #88]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     d29, [x7, #80]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     x17, [x0, #48]
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     d16, [x6, #8]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x6, #24]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ins     v28.d[1], x26
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ins     v29.d[1], x27
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x12, #8]
        sdot    v8.4s, v26.16b, v20.4b[1]
        subs    x2, x2, #1
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x12, #24]
        sdot    v10.4s, v26.16b, v21.4b[1]
        ldr     x28, [x7, #104]
        sdot    v11.4s, v27.16b, v21.4b[1]
        ldr     d21, [x12, #40]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ldr     d30, [x7, #96]
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x29, [x7, #120]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d31, [x7, #112]
        sdot    v3.4s, v29.16b, v17.4b[0]
        csel    x17, x17, xzr, ne
        sdot    v4.4s, v28.16b, v18.4b[0]
        ldr     x14, [x1, #64]
        sdot    v5.4s, v29.16b, v18.4b[0]
        add     x1, x1, x17
        sdot    v6.4s, v28.16b, v19.4b[0]
        ldr     x8, [x1, #32]
        sdot    v7.4s, v29.16b, v19.4b[0]
        ldr     x7, [x1, #48]
        sdot    v8.4s, v28.16b, v20.4b[0]
        ldr     x17, [x1, #56]
        sdot    v9.4s, v29.16b, v20.4b[0]
        ins     v30.d[1], x28
        sdot    v10.4s, v28.16b, v21.4b[0]
        ins     v31.d[1], x29
        sdot    v11.4s, v29.16b, v21.4b[0]
        ldr     x11, [x1, #40]
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     x13, [x0, #56]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     x6, [x1, #0]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     w16, [x17]
        sdot    v3.4s, v31.16b, v17.4b[1]
        mul     x8, x8, x3
        sdot    v4.4s, v30.16b, v18.4b[1]
        add     x7, x7, x5
        sdot    v5.4s, v31.16b, v18.4b[1]
        ldr     x17, [x0, #64]
        sdot    v6.4s, v30.16b, v19.4b[1]
        ldr     x26, [x7, #8]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d24, [x7, #0]
        sdot    v8.4s, v30.16b, v20.4b[1]
        ldr     x27, [x7, #24]
        sdot    v9.4s, v31.16b, v20.4b[1]
        ldr     d25, [x7, #16]
        sdot    v10.4s, v30.16b, v21.4b[1]
        cmp     x11, x13
        sdot    v11.4s, v31.16b, v21.4b[1]
        add     x15, x14, #16
        str     q0, [x14]
        add     x12, x6, x17
        str     q1, [x15]
        ccmp    x2, #0, #4, eq
        str     q2, [x14, x19]
        ldr     d16, [x6, #0]
        str     q3, [x15, x19]
        ldr     d0, [x30]
        str     q4, [x14, x20]
        ldr     d1, [x30]
        str     q5, [x15, x20]
        ldr     d17, [x6, #16]
        str     q6, [x14, x21]
        ldr     d2, [x30]
        str     q7, [x15, x21]
        ldr     d3, [x30]
        str     q8, [x14, x22]
        ldr     d18, [x6, #32]
        str     q9, [x15, x22]
        ldr     d4, [x30]
        str     q10, [x14, x23]
        ldr     d5, [x30]
        str     q11, [x15, x23]
        sub     x8, x8, #1
        ins     v24.d[1], x26
        ins     v25.d[1], x27
        ldr     d6, [x30]
        ldr     d7, [x30]
        ldr     d8, [x30]
        ldr     d9, [x30]
        ldr     d10, [x30]
        ldr     d11, [x30]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        dup     v2.4s, w16
        dup     v3.4s, w16
        dup     v4.4s, w16
        dup     v5.4s, w16
        dup     v6.4s, w16
        dup     v7.4s, w16
        dup     v8.4s, w16
        dup     v9.4s, w16
        dup     v10.4s, w16
        dup     v11.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_6x8c4_a55, . - dgms_tilegemm_6x8c4_a55
7:
        .xword  0

// `count` blocks of 7 tiles.
        .globl  dgms_tilegemm_7x8c4_a55
        .hidden dgms_tilegemm_7x8c4_a55
        .type   dgms_tilegemm_7x8c4_a55, %function
        .p2align 5
dgms_tilegemm_7x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        mov     x19, x17
        add     x20, x19, x17
        add     x21, x20, x17
        add     x22, x21, x17
        add     x23, x22, x17
        add     x24, x23, x17
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x6, [x1, #0]
        mul     x8, x8, x3
        ldr     x17, [x1, #56]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     x26, [x7, #8]
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        sub     x8, x8, #1
        ldr     d25, [x7, #16]
        ldr     w16, [x17]
        ins     v24.d[1], x26
        ldr     d16, [x6, #0]
        ldr     d17, [x6, #16]
        ins     v25.d[1], x27
        ldr     d18, [x6, #32]
        ldr     d19, [x6, #48]
        ldr     d1, [x30]
        ldr     d2, [x30]
        ldr     d3, [x30]
        ldr     d4, [x30]
        ldr     d5, [x30]
        ldr     d6, [x30]
        ldr     d7, [x30]
        ldr     d8, [x30]
        ldr     d9, [x30]
        ldr     d10, [x30]
        ldr     d11, [x30]
        ldr     d12, [x30]
        ldr     d13, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x6, #64]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x6, #80]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x6, #96]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d26, [x7, #32]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d27, [x7, #48]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x26, [x7, #72]
        sdot    v9.4s, v25.16b, v20.4b[0]
        ins     v27.d[1], x29
        sdot    v10.4s, v24.16b, v21.4b[0]
        ldr     d28, [x7, #64]
        sdot    v11.4s, v25.16b, v21.4b[0]
        ldr     x27, [x7, #88]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d29, [x7, #80]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ins     v28.d[1], x26
        sdot    v0.4s, v26.16b, v16.4b[1]
        ldr     x28, [x7, #104]
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x6, #8]
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v29.d[1], x27
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x6, #24]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     d30, [x7, #96]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ldr     x29, [x7, #120]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x6, #56]
        sdot    v8.4s, v26.16b, v20.4b[1]
        ldr     d31, [x7, #112]
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x6, #72]
        sdot    v10.4s, v26.16b, v21.4b[1]
        ldr     x11, [x10, #8]
        sdot    v11.4s, v27.16b, v21.4b[1]
        ldr     d21, [x6, #88]
        sdot    v12.4s, v26.16b, v22.4b[1]
        ins     v30.d[1], x28
        sdot    v13.4s, v27.16b, v22.4b[1]
        ldr     d22, [x6, #104]
        sdot    v0.4s, v28.16b, v16.4b[0]
        ins     v31.d[1], x29
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x26, [x7, #136]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     d24, [x7, #128]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x27, [x7, #152]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ldr     d25, [x7, #144]
        sdot    v5.4s, v29.16b, v18.4b[0]
        subs    x9, x9, #1
        sdot    v6.4s, v28.16b, v19.4b[0]
        add     x6, x6, x4
        sdot    v7.4s, v29.16b, v19.4b[0]
        csel    x6, x11, x6, eq
        sdot    v8.4s, v28.16b, v20.4b[0]
        cset    x13, eq
        sdot    v9.4s, v29.16b, v20.4b[0]
        sub     x8, x8, #1
        sdot    v10.4s, v28.16b, v21.4b[0]
        csel    x9, x3, x9, eq
        sdot    v11.4s, v29.16b, v21.4b[0]
        add     x10, x10, x13, lsl #3
        sdot    v12.4s, v28.16b, v22.4b[0]
        ins     v24.d[1], x26
        sdot    v13.4s, v29.16b, v22.4b[0]
        ins     v25.d[1], x27
        sdot    v0.4s, v30.16b, v16.4b[1]
        add     x7, x7, #128
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     d16, [x6, #0]
        sdot    v2.4s, v30.16b, v17.4b[1]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     d17, [x6, #16]
        sdot    v4.4s, v30.16b, v18.4b[1]
        sdot    v5.4s, v31.16b, v18.4b[1]
        ldr     d18, [x6, #32]
        sdot    v6.4s, v30.16b, v19.4b[1]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d19, [x6, #48]
        sdot    v8.4s, v30.16b, v20.4b[1]
        sdot    v9.4s, v31.16b, v20.4b[1]
        sdot    v10.4s, v30.16b, v21.4b[1]
        sdot    v11.4s, v31.16b, v21.4b[1]
        sdot    v12.4s, v30.16b, v22.4b[1]
        sdot    v13.4s, v31.16b, v22.4b[1]
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x6, #64]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x6, #80]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x6, #96]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     x28, [x7, #40]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     d26, [x7, #32]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     x29, [x7, #56]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     d27, [x7, #48]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ins     v26.d[1], x28
        sdot    v8.4s, v24.16b, v20.4b[0]
        ldr     x26, [x7, #72]
        sdot    v9.4s, v25.16b, v20.4b[0]
        ins     v27.d[1], x29
        sdot    v10.4s, v24.16b, v21.4b[0]
        ldr     d28, [x7, #64]
        sdot    v11.4s, v25.16b, v21.4b[0]
        ldr     x27, [x7, #88]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     d29, [x7, #80]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     x17, [x0, #48]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v28.d[1], x26
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x6, #8]
        sdot    v2.4s, v26.16b, v17.4b[1]
        ins     v29.d[1], x27
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x6, #24]
        sdot    v4.4s, v26.16b, v18.4b[1]
        subs    x2, x2, #1
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ldr     x28, [x7, #104]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x6, #56]
        sdot    v8.4s, v26.16b, v20.4b[1]
        ldr     d30, [x7, #96]
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x6, #72]
        sdot    v10.4s, v26.16b, v21.4b[1]
        ldr     x29, [x7, #120]
        sdot    v11.4s, v27.16b, v21.4b[1]
        ldr     d21, [x6, #88]
        sdot    v12.4s, v26.16b, v22.4b[1]
        ldr     d31, [x7, #112]
        sdot    v13.4s, v27.16b, v22.4b[1]
        ldr     d22, [x6, #104]
        sdot    v0.4s, v28.16b, v16.4b[0]
        csel    x17, x17, xzr, ne
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x14, [x1, #64]
        sdot    v2.4s, v28.16b, v17.4b[0]
        add     x1, x1, x17
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x8, [x1, #32]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ldr     x7, [x1, #48]
        sdot    v5.4s, v29.16b, v18.4b[0]
        ins     v30.d[1], x28
        sdot    v6.4s, v28.16b, v19.4b[0]
        ins     v31.d[1], x29
        sdot    v7.4s, v29.16b, v19.4b[0]
        ldr     x11, [x1, #40]
        sdot    v8.4s, v28.16b, v20.4b[0]
        ldr     x13, [x0, #56]
        sdot    v9.4s, v29.16b, v20.4b[0]
        mul     x8, x8, x3
        sdot    v10.4s, v28.16b, v21.4b[0]
        add     x7, x7, x5
        sdot    v11.4s, v29.16b, v21.4b[0]
        ldr     x6, [x1, #0]
        sdot    v12.4s, v28.16b, v22.4b[0]
        ldr     x17, [x1, #56]
        sdot    v13.4s, v29.16b, v22.4b[0]
        ldr     x26, [x7, #8]
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     d24, [x7, #0]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     x27, [x7, #24]
        sdot    v2.4s, v30.16b, v17.4b[1]
        ldr     d25, [x7, #16]
        sdot    v3.4s, v31.16b, v17.4b[1]
        cmp     x11, x13
        sdot    v4.4s, v30.16b, v18.4b[1]
        add     x15, x14, #16
        sdot    v5.4s, v31.16b, v18.4b[1]
        ccmp    x2, #0, #4, eq
        sdot    v6.4s, v30.16b, v19.4b[1]
        ldr     d16, [x6, #0]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d17, [x6, #16]
        sdot    v8.4s, v30.16b, v20.4b[1]
        ldr     d18, [x6, #32]
        sdot    v9.4s, v31.16b, v20.4b[1]
        ldr     d19, [x6, #48]
        sdot    v10.4s, v30.16b, v21.4b[1]
        ldr     w16, [x17]
        sdot    v11.4s, v31.16b, v21.4b[1]
        sub     x8, x8, #1
        sdot    v12.4s, v30.16b, v22.4b[1]
        ins     v24.d[1], x26
        sdot    v13.4s, v31.16b, v22.4b[1]
        ins     v25.d[1], x27
        str     q0, [x14]
        ldr     d0, [x30]
        str     q1, [x15]
        ldr     d1, [x30]
        str     q2, [x14, x19]
        ldr     d2, [x30]
        str     q3, [x15, x19]
        ldr     d3, [x30]
        str     q4, [x14, x20]
        ldr     d4, [x30]
        str     q5, [x15, x20]
        ldr     d5, [x30]
        str     q6, [x14, x21]
        ldr     d6, [x30]
        str     q7, [x15, x21]
        ldr     d7, [x30]
        str     q8, [x14, x22]
        ldr     d8, [x30]
        str     q9, [x15, x22]
        ldr     d9, [x30]
        str     q10, [x14, x23]
        ldr     d10, [x30]
        str     q11, [x15, x23]
        ldr     d11, [x30]
        str     q12, [x14, x24]
        ldr     d12, [x30]
        str     q13, [x15, x24]
        ldr     d13, [x30]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        dup     v2.4s, w16
        dup     v3.4s, w16
        dup     v4.4s, w16
        dup     v5.4s, w16
        dup     v6.4s, w16
        dup     v7.4s, w16
        dup     v8.4s, w16
        dup     v9.4s, w16
        dup     v10.4s, w16
        dup     v11.4s, w16
        dup     v12.4s, w16
        dup     v13.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_7x8c4_a55, . - dgms_tilegemm_7x8c4_a55
7:
        .xword  0

// `count` blocks of 8 tiles.
        .globl  dgms_tilegemm_8x8c4_a55
        .hidden dgms_tilegemm_8x8c4_a55
        .type   dgms_tilegemm_8x8c4_a55, %function
        .p2align 5
dgms_tilegemm_8x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-160]!
        .cfi_def_cfa_offset 160
        .cfi_rel_offset d8, 0
        .cfi_rel_offset d9, 8
        stp     d10, d11, [sp, #16]
        .cfi_rel_offset d10, 16
        .cfi_rel_offset d11, 24
        stp     d12, d13, [sp, #32]
        .cfi_rel_offset d12, 32
        .cfi_rel_offset d13, 40
        stp     d14, d15, [sp, #48]
        .cfi_rel_offset d14, 48
        .cfi_rel_offset d15, 56
        stp     x19, x20, [sp, #64]
        .cfi_rel_offset x19, 64
        .cfi_rel_offset x20, 72
        stp     x21, x22, [sp, #80]
        .cfi_rel_offset x21, 80
        .cfi_rel_offset x22, 88
        stp     x23, x24, [sp, #96]
        .cfi_rel_offset x23, 96
        .cfi_rel_offset x24, 104
        stp     x25, x26, [sp, #112]
        .cfi_rel_offset x25, 112
        .cfi_rel_offset x26, 120
        stp     x27, x28, [sp, #128]
        .cfi_rel_offset x27, 128
        .cfi_rel_offset x28, 136
        stp     x29, x30, [sp, #144]
        .cfi_rel_offset x29, 144
        .cfi_rel_offset x30, 152
        ldp     x1, x2, [x0, #0]
        ldp     x3, x4, [x0, #16]
        ldp     x5, x17, [x0, #32]
        mov     x19, x17
        add     x20, x19, x17
        add     x21, x20, x17
        ldr     x22, [x0, #72]
        add     x23, x22, x17
        add     x24, x23, x17
        add     x25, x24, x17
        adr     x30, 7f
        ldr     x8, [x1, #32]
        ldr     x7, [x1, #48]
        ldr     x17, [x1, #56]
        mul     x8, x8, x3
        ldr     x6, [x1, #0]
        add     x7, x7, x5
        ldr     d0, [x30]
        ldr     w16, [x17]
        ldr     x17, [x0, #64]
        ldr     x26, [x7, #8]
        sub     x8, x8, #1
        ldr     d24, [x7, #0]
        ldr     x27, [x7, #24]
        add     x12, x6, x17
        ldr     d25, [x7, #16]
        ldr     d16, [x6, #0]
        ins     v24.d[1], x26
        ldr     d17, [x6, #16]
        ldr     d18, [x6, #32]
        ins     v25.d[1], x27
        ldr     d19, [x6, #48]
        ldr     d1, [x30]
        ldr     d2, [x30]
        ldr     d3, [x30]
        ldr     d4, [x30]
        ldr     d5, [x30]
        ldr     d6, [x30]
        ldr     d7, [x30]
        ldr     d8, [x30]
        ldr     d9, [x30]
        ldr     d10, [x30]
        ldr     d11, [x30]
        ldr     d12, [x30]
        ldr     d13, [x30]
        ldr     d14, [x30]
        ldr     d15, [x30]
1:
        cbnz    w16, 5f
2:
        cbz     x8, 4f
        mov     x10, x1
        mov     x9, x3
3:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x12, #16]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x12, #32]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d23, [x12, #48]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x28, [x7, #40]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x7, #32]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x29, [x7, #56]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x7, #48]
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x28
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x26, [x7, #72]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x29
        sdot    v11.4s, v25.16b, v21.4b[0]
        ldr     d28, [x7, #64]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     x27, [x7, #88]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     d29, [x7, #80]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ins     v28.d[1], x26
        sdot    v15.4s, v25.16b, v23.4b[0]
        ldr     x28, [x7, #104]
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v29.d[1], x27
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x6, #8]
        sdot    v2.4s, v26.16b, v17.4b[1]
        ldr     d30, [x7, #96]
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x6, #24]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     x29, [x7, #120]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ldr     d31, [x7, #112]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x6, #56]
        sdot    v8.4s, v26.16b, v20.4b[1]
        ldr     x11, [x10, #8]
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x12, #8]
        sdot    v10.4s, v26.16b, v21.4b[1]
        ldr     x17, [x0, #64]
        sdot    v11.4s, v27.16b, v21.4b[1]
        ldr     d21, [x12, #24]
        sdot    v12.4s, v26.16b, v22.4b[1]
        ins     v30.d[1], x28
        sdot    v13.4s, v27.16b, v22.4b[1]
        ldr     d22, [x12, #40]
        sdot    v14.4s, v26.16b, v23.4b[1]
        ins     v31.d[1], x29
        sdot    v15.4s, v27.16b, v23.4b[1]
        ldr     d23, [x12, #56]
        sdot    v0.4s, v28.16b, v16.4b[0]
        subs    x9, x9, #1
        sdot    v1.4s, v29.16b, v16.4b[0]
        add     x6, x6, x4
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     x26, [x7, #136]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     d24, [x7, #128]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ldr     x27, [x7, #152]
        sdot    v5.4s, v29.16b, v18.4b[0]
        ldr     d25, [x7, #144]
        sdot    v6.4s, v28.16b, v19.4b[0]
        csel    x6, x11, x6, eq
        sdot    v7.4s, v29.16b, v19.4b[0]
        cset    x13, eq
        sdot    v8.4s, v28.16b, v20.4b[0]
        add     x12, x6, x17
        sdot    v9.4s, v29.16b, v20.4b[0]
        sub     x8, x8, #1
        sdot    v10.4s, v28.16b, v21.4b[0]
        csel    x9, x3, x9, eq
        sdot    v11.4s, v29.16b, v21.4b[0]
        add     x10, x10, x13, lsl #3
        sdot    v12.4s, v28.16b, v22.4b[0]
        ins     v24.d[1], x26
        sdot    v13.4s, v29.16b, v22.4b[0]
        ins     v25.d[1], x27
        sdot    v14.4s, v28.16b, v23.4b[0]
        add     x7, x7, #128
        sdot    v15.4s, v29.16b, v23.4b[0]
        sdot    v0.4s, v30.16b, v16.4b[1]
        sdot    v1.4s, v31.16b, v16.4b[1]
        ldr     d16, [x6, #0]
        sdot    v2.4s, v30.16b, v17.4b[1]
        sdot    v3.4s, v31.16b, v17.4b[1]
        ldr     d17, [x6, #16]
        sdot    v4.4s, v30.16b, v18.4b[1]
        sdot    v5.4s, v31.16b, v18.4b[1]
        ldr     d18, [x6, #32]
        sdot    v6.4s, v30.16b, v19.4b[1]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d19, [x6, #48]
        sdot    v8.4s, v30.16b, v20.4b[1]
        sdot    v9.4s, v31.16b, v20.4b[1]
        sdot    v10.4s, v30.16b, v21.4b[1]
        sdot    v11.4s, v31.16b, v21.4b[1]
        sdot    v12.4s, v30.16b, v22.4b[1]
        sdot    v13.4s, v31.16b, v22.4b[1]
        sdot    v14.4s, v30.16b, v23.4b[1]
        sdot    v15.4s, v31.16b, v23.4b[1]
        cbnz    x8, 3b
4:
        sdot    v0.4s, v24.16b, v16.4b[0]
        ldr     d20, [x12, #0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        ldr     d21, [x12, #16]
        sdot    v2.4s, v24.16b, v17.4b[0]
        ldr     d22, [x12, #32]
        sdot    v3.4s, v25.16b, v17.4b[0]
        ldr     d23, [x12, #48]
        sdot    v4.4s, v24.16b, v18.4b[0]
        ldr     x28, [x7, #40]
        sdot    v5.4s, v25.16b, v18.4b[0]
        ldr     d26, [x7, #32]
        sdot    v6.4s, v24.16b, v19.4b[0]
        ldr     x29, [x7, #56]
        sdot    v7.4s, v25.16b, v19.4b[0]
        ldr     d27, [x7, #48]
        sdot    v8.4s, v24.16b, v20.4b[0]
        ins     v26.d[1], x28
        sdot    v9.4s, v25.16b, v20.4b[0]
        ldr     x26, [x7, #72]
        sdot    v10.4s, v24.16b, v21.4b[0]
        ins     v27.d[1], x29
        sdot    v11.4s, v25.16b, v21.4b[0]
        ldr     d28, [x7, #64]
        sdot    v12.4s, v24.16b, v22.4b[0]
        ldr     x27, [x7, #88]
        sdot    v13.4s, v25.16b, v22.4b[0]
        ldr     d29, [x7, #80]
        sdot    v14.4s, v24.16b, v23.4b[0]
        ldr     x17, [x0, #48]
        sdot    v15.4s, v25.16b, v23.4b[0]
        ins     v28.d[1], x26
        sdot    v0.4s, v26.16b, v16.4b[1]
        ins     v29.d[1], x27
        sdot    v1.4s, v27.16b, v16.4b[1]
        ldr     d16, [x6, #8]
        sdot    v2.4s, v26.16b, v17.4b[1]
        subs    x2, x2, #1
        sdot    v3.4s, v27.16b, v17.4b[1]
        ldr     d17, [x6, #24]
        sdot    v4.4s, v26.16b, v18.4b[1]
        ldr     x28, [x7, #104]
        sdot    v5.4s, v27.16b, v18.4b[1]
        ldr     d18, [x6, #40]
        sdot    v6.4s, v26.16b, v19.4b[1]
        ldr     d30, [x7, #96]
        sdot    v7.4s, v27.16b, v19.4b[1]
        ldr     d19, [x6, #56]
        sdot    v8.4s, v26.16b, v20.4b[1]
        ldr     x29, [x7, #120]
        sdot    v9.4s, v27.16b, v20.4b[1]
        ldr     d20, [x12, #8]
        sdot    v10.4s, v26.16b, v21.4b[1]
        ldr     d31, [x7, #112]
        sdot    v11.4s, v27.16b, v21.4b[1]
        ldr     d21, [x12, #24]
        sdot    v12.4s, v26.16b, v22.4b[1]
        csel    x17, x17, xzr, ne
        sdot    v13.4s, v27.16b, v22.4b[1]
        ldr     d22, [x12, #40]
        sdot    v14.4s, v26.16b, v23.4b[1]
        ldr     x14, [x1, #64]
        sdot    v15.4s, v27.16b, v23.4b[1]
        ldr     d23, [x12, #56]
        sdot    v0.4s, v28.16b, v16.4b[0]
        add     x1, x1, x17
        sdot    v1.4s, v29.16b, v16.4b[0]
        ldr     x8, [x1, #32]
        sdot    v2.4s, v28.16b, v17.4b[0]
        ldr     x7, [x1, #48]
        sdot    v3.4s, v29.16b, v17.4b[0]
        ldr     x17, [x1, #56]
        sdot    v4.4s, v28.16b, v18.4b[0]
        ins     v30.d[1], x28
        sdot    v5.4s, v29.16b, v18.4b[0]
        ins     v31.d[1], x29
        sdot    v6.4s, v28.16b, v19.4b[0]
        ldr     x11, [x1, #40]
        sdot    v7.4s, v29.16b, v19.4b[0]
        ldr     x13, [x0, #56]
        sdot    v8.4s, v28.16b, v20.4b[0]
        ldr     x6, [x1, #0]
        sdot    v9.4s, v29.16b, v20.4b[0]
        ldr     w16, [x17]
        sdot    v10.4s, v28.16b, v21.4b[0]
        mul     x8, x8, x3
        sdot    v11.4s, v29.16b, v21.4b[0]
        add     x7, x7, x5
        sdot    v12.4s, v28.16b, v22.4b[0]
        ldr     x17, [x0, #64]
        sdot    v13.4s, v29.16b, v22.4b[0]
        ldr     x26, [x7, #8]
        sdot    v14.4s, v28.16b, v23.4b[0]
        ldr     d24, [x7, #0]
        sdot    v15.4s, v29.16b, v23.4b[0]
        ldr     x27, [x7, #24]
        sdot    v0.4s, v30.16b, v16.4b[1]
        ldr     d25, [x7, #16]
        sdot    v1.4s, v31.16b, v16.4b[1]
        cmp     x11, x13
        sdot    v2.4s, v30.16b, v17.4b[1]
        add     x15, x14, #16
        sdot    v3.4s, v31.16b, v17.4b[1]
        add     x12, x6, x17
        sdot    v4.4s, v30.16b, v18.4b[1]
        ccmp    x2, #0, #4, eq
        sdot    v5.4s, v31.16b, v18.4b[1]
        ldr     d16, [x6, #0]
        sdot    v6.4s, v30.16b, v19.4b[1]
        ldr     d17, [x6, #16]
        sdot    v7.4s, v31.16b, v19.4b[1]
        ldr     d18, [x6, #32]
        sdot    v8.4s, v30.16b, v20.4b[1]
        ldr     d19, [x6, #48]
        sdot    v9.4s, v31.16b, v20.4b[1]
        sub     x8, x8, #1
        sdot    v10.4s, v30.16b, v21.4b[1]
        ins     v24.d[1], x26
        sdot    v11.4s, v31.16b, v21.4b[1]
        ins     v25.d[1], x27
        sdot    v12.4s, v30.16b, v22.4b[1]
        sdot    v13.4s, v31.16b, v22.4b[1]
        sdot    v14.4s, v30.16b, v23.4b[1]
        sdot    v15.4s, v31.16b, v23.4b[1]
        str     q0, [x14]
        ldr     d0, [x30]
        str     q1, [x15]
        ldr     d1, [x30]
        str     q2, [x14, x19]
        ldr     d2, [x30]
        str     q3, [x15, x19]
        ldr     d3, [x30]
        str     q4, [x14, x20]
        ldr     d4, [x30]
        str     q5, [x15, x20]
        ldr     d5, [x30]
        str     q6, [x14, x21]
        ldr     d6, [x30]
        str     q7, [x15, x21]
        ldr     d7, [x30]
        str     q8, [x14, x22]
        ldr     d8, [x30]
        str     q9, [x15, x22]
        ldr     d9, [x30]
        str     q10, [x14, x23]
        ldr     d10, [x30]
        str     q11, [x15, x23]
        ldr     d11, [x30]
        str     q12, [x14, x24]
        ldr     d12, [x30]
        str     q13, [x15, x24]
        ldr     d13, [x30]
        str     q14, [x14, x25]
        ldr     d14, [x30]
        str     q15, [x15, x25]
        ldr     d15, [x30]
        b.ne    1b
        b       6f
5:
        dup     v0.4s, w16
        dup     v1.4s, w16
        dup     v2.4s, w16
        dup     v3.4s, w16
        dup     v4.4s, w16
        dup     v5.4s, w16
        dup     v6.4s, w16
        dup     v7.4s, w16
        dup     v8.4s, w16
        dup     v9.4s, w16
        dup     v10.4s, w16
        dup     v11.4s, w16
        dup     v12.4s, w16
        dup     v13.4s, w16
        dup     v14.4s, w16
        dup     v15.4s, w16
        b       2b
6:
        ldr     x17, [x0, #48]
        cmp     x2, #0
        csel    x17, x17, xzr, eq
        add     x0, x1, x17
        .cfi_remember_state
        ldp     d10, d11, [sp, #16]
        .cfi_restore d10
        .cfi_restore d11
        ldp     d12, d13, [sp, #32]
        .cfi_restore d12
        .cfi_restore d13
        ldp     d14, d15, [sp, #48]
        .cfi_restore d14
        .cfi_restore d15
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     x25, x26, [sp, #112]
        .cfi_restore x25
        .cfi_restore x26
        ldp     x27, x28, [sp, #128]
        .cfi_restore x27
        .cfi_restore x28
        ldp     x29, x30, [sp, #144]
        .cfi_restore x29
        .cfi_restore x30
        ldp     d8, d9, [sp], #160
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_tilegemm_8x8c4_a55, . - dgms_tilegemm_8x8c4_a55
7:
        .xword  0

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
