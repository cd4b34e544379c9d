// Written by scripts/arm/igemm.py, which also says what the routines do. Not to be edited.
        .arch   armv8-a
        .text

// `count` tiles of 4 rows.
        .globl  dgms_igemm_f32_tile_4x8_a55
        .hidden dgms_igemm_f32_tile_4x8_a55
        .type   dgms_igemm_f32_tile_4x8_a55, %function
        .p2align 5
dgms_igemm_f32_tile_4x8_a55:
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
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldr     x1, [x0, #56]
        mov     x30, x2
40:
        movi    v0.16b, #0
        ldr     x5, [x0, #32]
        movi    v1.16b, #0
        ldr     x6, [x0, #24]
        movi    v2.16b, #0
        ldr     x9, [x30, #0]
        movi    v3.16b, #0
        ldr     x17, [x5, #8]
        movi    v4.16b, #0
        ldr     d24, [x5], #16
        movi    v5.16b, #0
        ldr     x10, [x30, #8]
        movi    v6.16b, #0
        ldr     x19, [x5, #8]
        movi    v7.16b, #0
        ldr     d25, [x5], #16
        ldr     x4, [x0, #16]
        mov     x2, x30
        ldr     x11, [x30, #16]
        sub     x6, x6, #8
        ldr     x12, [x30, #24]
        ins     v24.d[1], x17
        ldr     d16, [x9], #8
        ins     v25.d[1], x19
        ldr     d17, [x10], #8
41:
        tbnz    x6, #63, 43f
42:
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d18, [x11], #8
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     d19, [x12], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     x17, [x5, #8]
        fmla    v3.4s, v25.4s, v17.s[0]
        ldr     d26, [x5], #16
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     x19, [x5, #8]
        fmla    v5.4s, v25.4s, v18.s[0]
        ldr     d27, [x5], #16
        fmla    v6.4s, v24.4s, v19.s[0]
        ins     v26.d[1], x17
        fmla    v7.4s, v25.4s, v19.s[0]
        ldr     x17, [x5, #8]
        fmla    v0.4s, v26.4s, v16.s[1]
        ldr     d24, [x5], #16
        fmla    v2.4s, v26.4s, v17.s[1]
        ins     v27.d[1], x19
        fmla    v4.4s, v26.4s, v18.s[1]
        ldr     x19, [x5, #8]
        fmla    v1.4s, v27.4s, v16.s[1]
        ldr     d25, [x5], #16
        fmla    v3.4s, v27.4s, v17.s[1]
        subs    x6, x6, #8
        fmla    v5.4s, v27.4s, v18.s[1]
        ldr     d16, [x9], #8
        fmla    v6.4s, v26.4s, v19.s[1]
        ldr     d17, [x10], #8
        fmla    v7.4s, v27.4s, v19.s[1]
        ins     v24.d[1], x17
        ins     v25.d[1], x19
        b.hs    42b
43:
        tbz     x6, #2, 44f
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d18, [x11], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d19, [x12], #8
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     x17, [x5, #8]
        fmla    v4.4s, v24.4s, v18.s[0]
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     d24, [x5], #16
        fmla    v3.4s, v25.4s, v17.s[0]
        ldr     x19, [x5, #8]
        fmla    v5.4s, v25.4s, v18.s[0]
        fmla    v7.4s, v25.4s, v19.s[0]
        ldr     d25, [x5], #16
        ins     v24.d[1], x17
        ins     v25.d[1], x19
44:
        subs    x4, x4, #1
        b.eq    45f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        b       41b
45:
        stp     q0, q1, [x7]
        ldr     x5, [x0, #32]
        subs    x1, x1, #1
        add     x6, x30, #32
        movi    v0.16b, #0
        csel    x30, x6, x30, ne
        movi    v1.16b, #0
        ldr     x17, [x5, #8]
        ldr     d24, [x5], #16
        add     x7, x7, x8
        stp     q2, q3, [x7]
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        add     x7, x7, x8
        stp     q4, q5, [x7]
        ldr     x10, [x30, #8]
        ldr     x19, [x5, #8]
        add     x7, x7, x8
        stp     q6, q7, [x7]
        ldr     d25, [x5], #16
        add     x7, x7, x8
        ldr     x4, [x0, #16]
        movi    v2.16b, #0
        mov     x2, x30
        movi    v3.16b, #0
        ldr     x11, [x30, #16]
        movi    v4.16b, #0
        ldr     x12, [x30, #24]
        movi    v5.16b, #0
        ldr     d16, [x9], #8
        movi    v6.16b, #0
        ldr     d17, [x10], #8
        movi    v7.16b, #0
        sub     x6, x6, #8
        ins     v24.d[1], x17
        ins     v25.d[1], x19
        b.ne    41b
50:
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
        .size   dgms_igemm_f32_tile_4x8_a55, . - dgms_igemm_f32_tile_4x8_a55

// `count` tiles of 5 rows.
        .globl  dgms_igemm_f32_tile_5x8_a55
        .hidden dgms_igemm_f32_tile_5x8_a55
        .type   dgms_igemm_f32_tile_5x8_a55, %function
        .p2align 5
dgms_igemm_f32_tile_5x8_a55:
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
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldr     x1, [x0, #56]
        mov     x30, x2
40:
        movi    v0.16b, #0
        ldr     x5, [x0, #32]
        movi    v1.16b, #0
        ldr     x6, [x0, #24]
        movi    v2.16b, #0
        ldr     x9, [x30, #0]
        movi    v3.16b, #0
        ldr     x17, [x5, #8]
        movi    v4.16b, #0
        ldr     d24, [x5], #16
        movi    v5.16b, #0
        ldr     x10, [x30, #8]
        movi    v6.16b, #0
        ldr     x19, [x5, #8]
        movi    v7.16b, #0
        ldr     d25, [x5], #16
        movi    v8.16b, #0
        ldr     x4, [x0, #16]
        movi    v9.16b, #0
        mov     x2, x30
        ldr     x11, [x30, #16]
        sub     x6, x6, #8
        ldr     x12, [x30, #24]
        ins     v24.d[1], x17
        ldr     x13, [x30, #32]
        ins     v25.d[1], x19
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
41:
        tbnz    x6, #63, 43f
42:
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d18, [x11], #8
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     d19, [x12], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d20, [x13], #8
        fmla    v3.4s, v25.4s, v17.s[0]
        ldr     x17, [x5, #8]
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     d26, [x5], #16
        fmla    v5.4s, v25.4s, v18.s[0]
        ldr     x19, [x5, #8]
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     d27, [x5], #16
        fmla    v7.4s, v25.4s, v19.s[0]
        ins     v26.d[1], x17
        fmla    v8.4s, v24.4s, v20.s[0]
        ldr     x17, [x5, #8]
        fmla    v9.4s, v25.4s, v20.s[0]
        ldr     d24, [x5], #16
        fmla    v0.4s, v26.4s, v16.s[1]
        ins     v27.d[1], x19
        fmla    v2.4s, v26.4s, v17.s[1]
        ldr     x19, [x5, #8]
        fmla    v1.4s, v27.4s, v16.s[1]
        ldr     d25, [x5], #16
        fmla    v3.4s, v27.4s, v17.s[1]
        subs    x6, x6, #8
        fmla    v4.4s, v26.4s, v18.s[1]
        ldr     d16, [x9], #8
        fmla    v5.4s, v27.4s, v18.s[1]
        ldr     d17, [x10], #8
        fmla    v6.4s, v26.4s, v19.s[1]
        ins     v24.d[1], x17
        fmla    v7.4s, v27.4s, v19.s[1]
        ins     v25.d[1], x19
        fmla    v8.4s, v26.4s, v20.s[1]
        fmla    v9.4s, v27.4s, v20.s[1]
        b.hs    42b
43:
        tbz     x6, #2, 44f
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d18, [x11], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d19, [x12], #8
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     d20, [x13], #8
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     x17, [x5, #8]
        fmla    v6.4s, v24.4s, v19.s[0]
        fmla    v8.4s, v24.4s, v20.s[0]
        ldr     d24, [x5], #16
        fmla    v3.4s, v25.4s, v17.s[0]
        ldr     x19, [x5, #8]
        fmla    v5.4s, v25.4s, v18.s[0]
        fmla    v7.4s, v25.4s, v19.s[0]
        ins     v24.d[1], x17
        fmla    v9.4s, v25.4s, v20.s[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
44:
        subs    x4, x4, #1
        b.eq    45f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        b       41b
45:
        stp     q0, q1, [x7]
        ldr     x5, [x0, #32]
        subs    x1, x1, #1
        add     x6, x30, #40
        movi    v0.16b, #0
        add     x7, x7, x8
        stp     q2, q3, [x7]
        csel    x30, x6, x30, ne
        ldr     x17, [x5, #8]
        add     x7, x7, x8
        stp     q4, q5, [x7]
        ldr     d24, [x5], #16
        ldr     x6, [x0, #24]
        add     x7, x7, x8
        stp     q6, q7, [x7]
        ldr     x9, [x30, #0]
        ldr     x10, [x30, #8]
        add     x7, x7, x8
        stp     q8, q9, [x7]
        ldr     x19, [x5, #8]
        ldr     d25, [x5], #16
        add     x7, x7, x8
        movi    v1.16b, #0
        ldr     x4, [x0, #16]
        movi    v2.16b, #0
        mov     x2, x30
        movi    v3.16b, #0
        ldr     x11, [x30, #16]
        movi    v4.16b, #0
        ldr     x12, [x30, #24]
        movi    v5.16b, #0
        ldr     x13, [x30, #32]
        movi    v6.16b, #0
        ldr     d16, [x9], #8
        movi    v7.16b, #0
        ldr     d17, [x10], #8
        movi    v8.16b, #0
        sub     x6, x6, #8
        movi    v9.16b, #0
        ins     v24.d[1], x17
        ins     v25.d[1], x19
        b.ne    41b
50:
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
        .size   dgms_igemm_f32_tile_5x8_a55, . - dgms_igemm_f32_tile_5x8_a55

// `count` tiles of 6 rows.
        .globl  dgms_igemm_f32_tile_6x8_a55
        .hidden dgms_igemm_f32_tile_6x8_a55
        .type   dgms_igemm_f32_tile_6x8_a55, %function
        .p2align 5
dgms_igemm_f32_tile_6x8_a55:
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
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldr     x1, [x0, #56]
        mov     x30, x2
40:
        movi    v0.16b, #0
        ldr     x5, [x0, #32]
        movi    v1.16b, #0
        ldr     x6, [x0, #24]
        movi    v2.16b, #0
        ldr     x9, [x30, #0]
        movi    v3.16b, #0
        ldr     x17, [x5, #8]
        movi    v4.16b, #0
        ldr     d24, [x5], #16
        movi    v5.16b, #0
        ldr     x10, [x30, #8]
        movi    v6.16b, #0
        ldr     x11, [x30, #16]
        movi    v7.16b, #0
        ldr     x19, [x5, #8]
        movi    v8.16b, #0
        ldr     d25, [x5], #16
        movi    v9.16b, #0
        ldr     x4, [x0, #16]
        movi    v10.16b, #0
        mov     x2, x30
        movi    v11.16b, #0
        ldr     x12, [x30, #24]
        ldr     x13, [x30, #32]
        sub     x6, x6, #8
        ldr     x14, [x30, #40]
        ins     v24.d[1], x17
        ldr     d16, [x9], #8
        ins     v25.d[1], x19
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
41:
        tbnz    x6, #63, 43f
42:
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d19, [x12], #8
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     d20, [x13], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d21, [x14], #8
        fmla    v3.4s, v25.4s, v17.s[0]
        ldr     x17, [x5, #8]
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     d26, [x5], #16
        fmla    v5.4s, v25.4s, v18.s[0]
        ldr     x19, [x5, #8]
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     d27, [x5], #16
        fmla    v7.4s, v25.4s, v19.s[0]
        ins     v26.d[1], x17
        fmla    v8.4s, v24.4s, v20.s[0]
        ldr     x17, [x5, #8]
        fmla    v9.4s, v25.4s, v20.s[0]
        ins     v27.d[1], x19
        fmla    v10.4s, v24.4s, v21.s[0]
        ldr     d24, [x5], #16
        fmla    v11.4s, v25.4s, v21.s[0]
        ldr     x19, [x5, #8]
        fmla    v0.4s, v26.4s, v16.s[1]
        ldr     d25, [x5], #16
        fmla    v1.4s, v27.4s, v16.s[1]
        subs    x6, x6, #8
        fmla    v2.4s, v26.4s, v17.s[1]
        ldr     d16, [x9], #8
        fmla    v3.4s, v27.4s, v17.s[1]
        ldr     d17, [x10], #8
        fmla    v4.4s, v26.4s, v18.s[1]
        ins     v24.d[1], x17
        fmla    v5.4s, v27.4s, v18.s[1]
        ldr     d18, [x11], #8
        fmla    v6.4s, v26.4s, v19.s[1]
        ins     v25.d[1], x19
        fmla    v7.4s, v27.4s, v19.s[1]
        fmla    v8.4s, v26.4s, v20.s[1]
        fmla    v9.4s, v27.4s, v20.s[1]
        fmla    v10.4s, v26.4s, v21.s[1]
        fmla    v11.4s, v27.4s, v21.s[1]
        b.hs    42b
43:
        tbz     x6, #2, 44f
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d19, [x12], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d20, [x13], #8
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     d21, [x14], #8
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     x17, [x5, #8]
        fmla    v8.4s, v24.4s, v20.s[0]
        fmla    v10.4s, v24.4s, v21.s[0]
        ldr     d24, [x5], #16
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     x19, [x5, #8]
        fmla    v3.4s, v25.4s, v17.s[0]
        fmla    v5.4s, v25.4s, v18.s[0]
        ins     v24.d[1], x17
        fmla    v7.4s, v25.4s, v19.s[0]
        fmla    v9.4s, v25.4s, v20.s[0]
        fmla    v11.4s, v25.4s, v21.s[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
44:
        subs    x4, x4, #1
        b.eq    45f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        b       41b
45:
        stp     q0, q1, [x7]
        ldr     x5, [x0, #32]
        add     x7, x7, x8
        subs    x1, x1, #1
        stp     q2, q3, [x7]
        add     x6, x30, #48
        add     x7, x7, x8
        csel    x30, x6, x30, ne
        stp     q4, q5, [x7]
        ldr     x17, [x5, #8]
        ldr     d24, [x5], #16
        add     x7, x7, x8
        stp     q6, q7, [x7]
        ldr     x6, [x0, #24]
        ldr     x9, [x30, #0]
        add     x7, x7, x8
        stp     q8, q9, [x7]
        ldr     x10, [x30, #8]
        ldr     x11, [x30, #16]
        add     x7, x7, x8
        stp     q10, q11, [x7]
        ldr     x19, [x5, #8]
        ldr     d25, [x5], #16
        add     x7, x7, x8
        movi    v0.16b, #0
        ldr     x4, [x0, #16]
        movi    v1.16b, #0
        mov     x2, x30
        movi    v2.16b, #0
        ldr     x12, [x30, #24]
        movi    v3.16b, #0
        ldr     x13, [x30, #32]
        movi    v4.16b, #0
        ldr     x14, [x30, #40]
        movi    v5.16b, #0
        ldr     d16, [x9], #8
        movi    v6.16b, #0
        ldr     d17, [x10], #8
        movi    v7.16b, #0
        ldr     d18, [x11], #8
        movi    v8.16b, #0
        sub     x6, x6, #8
        movi    v9.16b, #0
        ins     v24.d[1], x17
        movi    v10.16b, #0
        ins     v25.d[1], x19
        movi    v11.16b, #0
        b.ne    41b
50:
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
        .size   dgms_igemm_f32_tile_6x8_a55, . - dgms_igemm_f32_tile_6x8_a55

// `count` tiles of 7 rows.
        .globl  dgms_igemm_f32_tile_7x8_a55
        .hidden dgms_igemm_f32_tile_7x8_a55
        .type   dgms_igemm_f32_tile_7x8_a55, %function
        .p2align 5
dgms_igemm_f32_tile_7x8_a55:
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
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldr     x1, [x0, #56]
        mov     x30, x2
40:
        movi    v0.16b, #0
        ldr     x5, [x0, #32]
        movi    v1.16b, #0
        ldr     x6, [x0, #24]
        movi    v2.16b, #0
        ldr     x9, [x30, #0]
        movi    v3.16b, #0
        ldr     x17, [x5, #8]
        movi    v4.16b, #0
        ldr     d24, [x5], #16
        movi    v5.16b, #0
        ldr     x10, [x30, #8]
        movi    v6.16b, #0
        ldr     x11, [x30, #16]
        movi    v7.16b, #0
        ldr     x19, [x5, #8]
        movi    v8.16b, #0
        ldr     d25, [x5], #16
        movi    v9.16b, #0
        ldr     x4, [x0, #16]
        movi    v10.16b, #0
        mov     x2, x30
        movi    v11.16b, #0
        ldr     x12, [x30, #24]
        movi    v12.16b, #0
        ldr     x13, [x30, #32]
        movi    v13.16b, #0
        ldr     x14, [x30, #40]
        ldr     x15, [x30, #48]
        sub     x6, x6, #8
        ldr     d16, [x9], #8
        ins     v24.d[1], x17
        ldr     d17, [x10], #8
        ins     v25.d[1], x19
        ldr     d18, [x11], #8
41:
        tbnz    x6, #63, 43f
42:
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d19, [x12], #8
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     d20, [x13], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d21, [x14], #8
        fmla    v3.4s, v25.4s, v17.s[0]
        ldr     d22, [x15], #8
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     x17, [x5, #8]
        fmla    v5.4s, v25.4s, v18.s[0]
        ldr     d26, [x5], #16
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     x19, [x5, #8]
        fmla    v7.4s, v25.4s, v19.s[0]
        ldr     d27, [x5], #16
        fmla    v8.4s, v24.4s, v20.s[0]
        ins     v26.d[1], x17
        fmla    v9.4s, v25.4s, v20.s[0]
        ldr     x17, [x5, #8]
        fmla    v10.4s, v24.4s, v21.s[0]
        ins     v27.d[1], x19
        fmla    v11.4s, v25.4s, v21.s[0]
        subs    x6, x6, #8
        fmla    v12.4s, v24.4s, v22.s[0]
        ldr     d24, [x5], #16
        fmla    v13.4s, v25.4s, v22.s[0]
        ldr     x19, [x5, #8]
        fmla    v0.4s, v26.4s, v16.s[1]
        ldr     d25, [x5], #16
        fmla    v1.4s, v27.4s, v16.s[1]
        ldr     d16, [x9], #8
        fmla    v2.4s, v26.4s, v17.s[1]
        ins     v24.d[1], x17
        fmla    v3.4s, v27.4s, v17.s[1]
        ldr     d17, [x10], #8
        fmla    v4.4s, v26.4s, v18.s[1]
        ins     v25.d[1], x19
        fmla    v5.4s, v27.4s, v18.s[1]
        ldr     d18, [x11], #8
        fmla    v6.4s, v26.4s, v19.s[1]
        fmla    v7.4s, v27.4s, v19.s[1]
        fmla    v8.4s, v26.4s, v20.s[1]
        fmla    v9.4s, v27.4s, v20.s[1]
        fmla    v10.4s, v26.4s, v21.s[1]
        fmla    v11.4s, v27.4s, v21.s[1]
        fmla    v12.4s, v26.4s, v22.s[1]
        fmla    v13.4s, v27.4s, v22.s[1]
        b.hs    42b
43:
        tbz     x6, #2, 44f
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d19, [x12], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d20, [x13], #8
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     d21, [x14], #8
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     d22, [x15], #8
        fmla    v8.4s, v24.4s, v20.s[0]
        ldr     x17, [x5, #8]
        fmla    v10.4s, v24.4s, v21.s[0]
        fmla    v12.4s, v24.4s, v22.s[0]
        ldr     d24, [x5], #16
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     x19, [x5, #8]
        fmla    v3.4s, v25.4s, v17.s[0]
        fmla    v5.4s, v25.4s, v18.s[0]
        ins     v24.d[1], x17
        fmla    v7.4s, v25.4s, v19.s[0]
        fmla    v9.4s, v25.4s, v20.s[0]
        fmla    v11.4s, v25.4s, v21.s[0]
        fmla    v13.4s, v25.4s, v22.s[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
44:
        subs    x4, x4, #1
        b.eq    45f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        b       41b
45:
        stp     q0, q1, [x7]
        ldr     x5, [x0, #32]
        add     x7, x7, x8
        subs    x1, x1, #1
        stp     q2, q3, [x7]
        add     x7, x7, x8
        add     x6, x30, #56
        ldr     x17, [x5, #8]
        stp     q4, q5, [x7]
        add     x7, x7, x8
        csel    x30, x6, x30, ne
        ldr     d24, [x5], #16
        stp     q6, q7, [x7]
        add     x7, x7, x8
        ldr     x6, [x0, #24]
        mov     x2, x30
        stp     q8, q9, [x7]
        ldr     x9, [x30, #0]
        ldr     x10, [x30, #8]
        add     x7, x7, x8
        stp     q10, q11, [x7]
        ldr     x11, [x30, #16]
        ldr     x19, [x5, #8]
        add     x7, x7, x8
        stp     q12, q13, [x7]
        ldr     d25, [x5], #16
        add     x7, x7, x8
        ldr     x4, [x0, #16]
        movi    v0.16b, #0
        ldr     x12, [x30, #24]
        movi    v1.16b, #0
        ldr     x13, [x30, #32]
        movi    v2.16b, #0
        ldr     x14, [x30, #40]
        movi    v3.16b, #0
        ldr     x15, [x30, #48]
        movi    v4.16b, #0
        ldr     d16, [x9], #8
        movi    v5.16b, #0
        ldr     d17, [x10], #8
        movi    v6.16b, #0
        ldr     d18, [x11], #8
        movi    v7.16b, #0
        sub     x6, x6, #8
        movi    v8.16b, #0
        ins     v24.d[1], x17
        movi    v9.16b, #0
        ins     v25.d[1], x19
        movi    v10.16b, #0
        movi    v11.16b, #0
        movi    v12.16b, #0
        movi    v13.16b, #0
        b.ne    41b
50:
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
        .size   dgms_igemm_f32_tile_7x8_a55, . - dgms_igemm_f32_tile_7x8_a55

// `count` tiles of 8 rows.
        .globl  dgms_igemm_f32_tile_8x8_a55
        .hidden dgms_igemm_f32_tile_8x8_a55
        .type   dgms_igemm_f32_tile_8x8_a55, %function
        .p2align 5
dgms_igemm_f32_tile_8x8_a55:
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
        ldp     x2, x3, [x0, #0]
        lsl     x3, x3, #3
        ldp     x7, x8, [x0, #40]
        ldr     x1, [x0, #56]
        mov     x30, x2
40:
        movi    v0.16b, #0
        ldr     x5, [x0, #32]
        movi    v1.16b, #0
        ldr     x6, [x0, #24]
        movi    v2.16b, #0
        ldr     x9, [x30, #0]
        movi    v3.16b, #0
        ldr     x17, [x5, #8]
        movi    v4.16b, #0
        ldr     d24, [x5], #16
        movi    v5.16b, #0
        ldr     x10, [x30, #8]
        movi    v6.16b, #0
        ldr     x11, [x30, #16]
        movi    v7.16b, #0
        ldr     x12, [x30, #24]
        movi    v8.16b, #0
        ldr     x19, [x5, #8]
        movi    v9.16b, #0
        ldr     d25, [x5], #16
        movi    v10.16b, #0
        ldr     x4, [x0, #16]
        movi    v11.16b, #0
        mov     x2, x30
        movi    v12.16b, #0
        ldr     x13, [x30, #32]
        movi    v13.16b, #0
        ldr     x14, [x30, #40]
        movi    v14.16b, #0
        ldr     x15, [x30, #48]
        movi    v15.16b, #0
        ldr     x16, [x30, #56]
        ldr     d16, [x9], #8
        sub     x6, x6, #8
        ldr     d17, [x10], #8
        ins     v24.d[1], x17
        ldr     d18, [x11], #8
        ins     v25.d[1], x19
        ldr     d19, [x12], #8
41:
        tbnz    x6, #63, 43f
42:
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d20, [x13], #8
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     d21, [x14], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d22, [x15], #8
        fmla    v3.4s, v25.4s, v17.s[0]
        ldr     d23, [x16], #8
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     x17, [x5, #8]
        fmla    v5.4s, v25.4s, v18.s[0]
        ldr     d26, [x5], #16
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     x19, [x5, #8]
        fmla    v7.4s, v25.4s, v19.s[0]
        ldr     d27, [x5], #16
        fmla    v8.4s, v24.4s, v20.s[0]
        ins     v26.d[1], x17
        fmla    v9.4s, v25.4s, v20.s[0]
        ldr     x17, [x5, #8]
        fmla    v10.4s, v24.4s, v21.s[0]
        ins     v27.d[1], x19
        fmla    v11.4s, v25.4s, v21.s[0]
        subs    x6, x6, #8
        fmla    v12.4s, v24.4s, v22.s[0]
        fmla    v13.4s, v25.4s, v22.s[0]
        fmla    v14.4s, v24.4s, v23.s[0]
        ldr     d24, [x5], #16
        fmla    v15.4s, v25.4s, v23.s[0]
        ldr     x19, [x5, #8]
        fmla    v0.4s, v26.4s, v16.s[1]
        ldr     d25, [x5], #16
        fmla    v1.4s, v27.4s, v16.s[1]
        ldr     d16, [x9], #8
        fmla    v2.4s, v26.4s, v17.s[1]
        ins     v24.d[1], x17
        fmla    v3.4s, v27.4s, v17.s[1]
        ldr     d17, [x10], #8
        fmla    v4.4s, v26.4s, v18.s[1]
        ins     v25.d[1], x19
        fmla    v5.4s, v27.4s, v18.s[1]
        ldr     d18, [x11], #8
        fmla    v6.4s, v26.4s, v19.s[1]
        fmla    v7.4s, v27.4s, v19.s[1]
        ldr     d19, [x12], #8
        fmla    v8.4s, v26.4s, v20.s[1]
        fmla    v9.4s, v27.4s, v20.s[1]
        fmla    v10.4s, v26.4s, v21.s[1]
        fmla    v11.4s, v27.4s, v21.s[1]
        fmla    v12.4s, v26.4s, v22.s[1]
        fmla    v13.4s, v27.4s, v22.s[1]
        fmla    v14.4s, v26.4s, v23.s[1]
        fmla    v15.4s, v27.4s, v23.s[1]
        b.hs    42b
43:
        tbz     x6, #2, 44f
        fmla    v0.4s, v24.4s, v16.s[0]
        ldr     d20, [x13], #8
        fmla    v2.4s, v24.4s, v17.s[0]
        ldr     d21, [x14], #8
        fmla    v4.4s, v24.4s, v18.s[0]
        ldr     d22, [x15], #8
        fmla    v6.4s, v24.4s, v19.s[0]
        ldr     d23, [x16], #8
        fmla    v8.4s, v24.4s, v20.s[0]
        ldr     x17, [x5, #8]
        fmla    v10.4s, v24.4s, v21.s[0]
        fmla    v12.4s, v24.4s, v22.s[0]
        fmla    v14.4s, v24.4s, v23.s[0]
        ldr     d24, [x5], #16
        fmla    v1.4s, v25.4s, v16.s[0]
        ldr     x19, [x5, #8]
        fmla    v3.4s, v25.4s, v17.s[0]
        fmla    v5.4s, v25.4s, v18.s[0]
        ins     v24.d[1], x17
        fmla    v7.4s, v25.4s, v19.s[0]
        fmla    v9.4s, v25.4s, v20.s[0]
        fmla    v11.4s, v25.4s, v21.s[0]
        fmla    v13.4s, v25.4s, v22.s[0]
        fmla    v15.4s, v25.4s, v23.s[0]
        ldr     d25, [x5], #16
        ins     v25.d[1], x19
44:
        subs    x4, x4, #1
        b.eq    45f
        add     x2, x2, x3
        ldr     x6, [x0, #24]
        ldr     x9, [x2, #0]
        ldr     x10, [x2, #8]
        ldr     x11, [x2, #16]
        sub     x6, x6, #8
        ldr     x12, [x2, #24]
        ldr     x13, [x2, #32]
        ldr     x14, [x2, #40]
        ldr     x15, [x2, #48]
        ldr     x16, [x2, #56]
        ldr     d16, [x9], #8
        ldr     d17, [x10], #8
        ldr     d18, [x11], #8
        ldr     d19, [x12], #8
        b       41b
45:
        stp     q0, q1, [x7]
        add     x7, x7, x8
        ldr     x5, [x0, #32]
        subs    x1, x1, #1
        stp     q2, q3, [x7]
        add     x7, x7, x8
        add     x6, x30, #64
        ldr     x4, [x0, #16]
        stp     q4, q5, [x7]
        add     x7, x7, x8
        csel    x30, x6, x30, ne
        ldr     x17, [x5, #8]
        stp     q6, q7, [x7]
        add     x7, x7, x8
        ldr     d24, [x5], #16
        mov     x2, x30
        stp     q8, q9, [x7]
        add     x7, x7, x8
        ldr     x6, [x0, #24]
        stp     q10, q11, [x7]
        ldr     x9, [x30, #0]
        ldr     x10, [x30, #8]
        add     x7, x7, x8
        stp     q12, q13, [x7]
        ldr     x11, [x30, #16]
        ldr     x12, [x30, #24]
        add     x7, x7, x8
        stp     q14, q15, [x7]
        ldr     x19, [x5, #8]
        ldr     d25, [x5], #16
        add     x7, x7, x8
        movi    v0.16b, #0
        ldr     x13, [x30, #32]
        movi    v1.16b, #0
        ldr     x14, [x30, #40]
        movi    v2.16b, #0
        ldr     x15, [x30, #48]
        movi    v3.16b, #0
        ldr     x16, [x30, #56]
        movi    v4.16b, #0
        ldr     d16, [x9], #8
        movi    v5.16b, #0
        ldr     d17, [x10], #8
        movi    v6.16b, #0
        ldr     d18, [x11], #8
        movi    v7.16b, #0
        ldr     d19, [x12], #8
        movi    v8.16b, #0
        sub     x6, x6, #8
        movi    v9.16b, #0
        ins     v24.d[1], x17
        movi    v10.16b, #0
        ins     v25.d[1], x19
        movi    v11.16b, #0
        movi    v12.16b, #0
        movi    v13.16b, #0
        movi    v14.16b, #0
        movi    v15.16b, #0
        b.ne    41b
50:
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
        .size   dgms_igemm_f32_tile_8x8_a55, . - dgms_igemm_f32_tile_8x8_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
