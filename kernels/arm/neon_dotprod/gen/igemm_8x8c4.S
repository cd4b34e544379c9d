// Written by scripts/arm/igemm.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// `count` tiles of 8 rows.
        .globl  dgms_igemm_tile_8x8c4
        .hidden dgms_igemm_tile_8x8c4
        .type   dgms_igemm_tile_8x8c4, %function
        .p2align 5
dgms_igemm_tile_8x8c4:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x24, [x0, #96]
        mov     x19, x2
1:
        ldp     q0, q1, [x17, #0]
        ldp     q2, q3, [x17, #0]
        ldp     q4, q5, [x17, #0]
        ldp     q6, q7, [x17, #0]
        ldp     q8, q9, [x17, #0]
        ldp     q10, q11, [x17, #0]
        ldp     q12, q13, [x17, #0]
        ldp     q14, q15, [x17, #0]
        ldr     x5, [x0, #32]
        ldr     x4, [x0, #16]
        mov     x2, x19
2:
        ldp     x9, x10, [x2, #0]
        ldp     x11, x12, [x2, #16]
        ldp     x13, x14, [x2, #32]
        ldp     x15, x16, [x2, #48]
        ldr     x20, [x0, #24]
        mov     x6, #0
        subs    x20, x20, #16
        b.lo    4f
3:
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldr     q20, [x13, x6]
        ldr     q21, [x14, x6]
        ldr     q22, [x15, x6]
        ldr     q23, [x16, x6]
        ldp     q26, q27, [x5], #32
        ldp     q28, q29, [x5], #32
        ldp     q30, q31, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v8.4s, v24.16b, v20.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        sdot    v15.4s, v25.16b, v23.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        sdot    v4.4s, v26.16b, v18.4b[1]
        sdot    v5.4s, v27.16b, v18.4b[1]
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        sdot    v14.4s, v26.16b, v23.4b[1]
        sdot    v15.4s, v27.16b, v23.4b[1]
        sdot    v0.4s, v28.16b, v16.4b[2]
        sdot    v1.4s, v29.16b, v16.4b[2]
        sdot    v2.4s, v28.16b, v17.4b[2]
        sdot    v3.4s, v29.16b, v17.4b[2]
        sdot    v4.4s, v28.16b, v18.4b[2]
        sdot    v5.4s, v29.16b, v18.4b[2]
        sdot    v6.4s, v28.16b, v19.4b[2]
        sdot    v7.4s, v29.16b, v19.4b[2]
        sdot    v8.4s, v28.16b, v20.4b[2]
        sdot    v9.4s, v29.16b, v20.4b[2]
        sdot    v10.4s, v28.16b, v21.4b[2]
        sdot    v11.4s, v29.16b, v21.4b[2]
        sdot    v12.4s, v28.16b, v22.4b[2]
        sdot    v13.4s, v29.16b, v22.4b[2]
        sdot    v14.4s, v28.16b, v23.4b[2]
        sdot    v15.4s, v29.16b, v23.4b[2]
        sdot    v0.4s, v30.16b, v16.4b[3]
        sdot    v1.4s, v31.16b, v16.4b[3]
        sdot    v2.4s, v30.16b, v17.4b[3]
        sdot    v3.4s, v31.16b, v17.4b[3]
        sdot    v4.4s, v30.16b, v18.4b[3]
        sdot    v5.4s, v31.16b, v18.4b[3]
        sdot    v6.4s, v30.16b, v19.4b[3]
        sdot    v7.4s, v31.16b, v19.4b[3]
        sdot    v8.4s, v30.16b, v20.4b[3]
        sdot    v9.4s, v31.16b, v20.4b[3]
        sdot    v10.4s, v30.16b, v21.4b[3]
        sdot    v11.4s, v31.16b, v21.4b[3]
        sdot    v12.4s, v30.16b, v22.4b[3]
        sdot    v13.4s, v31.16b, v22.4b[3]
        sdot    v14.4s, v30.16b, v23.4b[3]
        sdot    v15.4s, v31.16b, v23.4b[3]
        add     x6, x6, #16
        subs    x20, x20, #16
        b.hs    3b
4:
        tbz     x20, #3, 5f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldr     q20, [x13, x6]
        ldr     q21, [x14, x6]
        ldr     q22, [x15, x6]
        ldr     q23, [x16, x6]
        ldp     q26, q27, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v8.4s, v24.16b, v20.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        sdot    v15.4s, v25.16b, v23.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        sdot    v4.4s, v26.16b, v18.4b[1]
        sdot    v5.4s, v27.16b, v18.4b[1]
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        sdot    v14.4s, v26.16b, v23.4b[1]
        sdot    v15.4s, v27.16b, v23.4b[1]
        add     x6, x6, #8
5:
        tbz     x20, #2, 6f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldr     q20, [x13, x6]
        ldr     q21, [x14, x6]
        ldr     q22, [x15, x6]
        ldr     q23, [x16, x6]
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v8.4s, v24.16b, v20.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v14.4s, v24.16b, v23.4b[0]
        sdot    v15.4s, v25.16b, v23.4b[0]
6:
        add     x2, x2, x3
        subs    x4, x4, #1
        b.ne    2b
        cbnz    x24, 12f
13:
        cmp     w21, #1
        b.eq    8f
        cmp     w21, #2
        b.eq    9f
        cmp     w21, #3
        b.eq    10f
7:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
        ldp     q24, q25, [x17, #64]
        fsub    v8.4s, v8.4s, v16.4s
        fsub    v9.4s, v9.4s, v16.4s
        fmla    v24.4s, v8.4s, v18.4s
        fmla    v25.4s, v9.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v10.4s, v10.4s, v16.4s
        fsub    v11.4s, v11.4s, v16.4s
        fmla    v26.4s, v10.4s, v18.4s
        fmla    v27.4s, v11.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v28.4s, v12.4s, v18.4s
        fmla    v29.4s, v13.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v14.4s, v14.4s, v16.4s
        fsub    v15.4s, v15.4s, v16.4s
        fmla    v30.4s, v14.4s, v18.4s
        fmla    v31.4s, v15.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
11:
        add     x19, x19, #64
        subs    x1, x1, #1
        b.ne    1b
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
8:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
        ldp     q24, q25, [x17, #64]
        fsub    v8.4s, v8.4s, v16.4s
        fsub    v9.4s, v9.4s, v16.4s
        fmla    v24.4s, v8.4s, v18.4s
        fmla    v25.4s, v9.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v10.4s, v10.4s, v16.4s
        fsub    v11.4s, v11.4s, v16.4s
        fmla    v26.4s, v10.4s, v18.4s
        fmla    v27.4s, v11.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v28.4s, v12.4s, v18.4s
        fmla    v29.4s, v13.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v14.4s, v14.4s, v16.4s
        fsub    v15.4s, v15.4s, v16.4s
        fmla    v30.4s, v14.4s, v18.4s
        fmla    v31.4s, v15.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
        b       11b
9:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     d21, d22, [x17, #144]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        smax    v24.8b, v24.8b, v21.8b
        smin    v24.8b, v24.8b, v22.8b
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        smax    v26.8b, v26.8b, v21.8b
        smin    v26.8b, v26.8b, v22.8b
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        smax    v28.8b, v28.8b, v21.8b
        smin    v28.8b, v28.8b, v22.8b
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        smax    v30.8b, v30.8b, v21.8b
        smin    v30.8b, v30.8b, v22.8b
        str     d30, [x7]
        add     x7, x7, x8
        ldp     q24, q25, [x17, #64]
        fsub    v8.4s, v8.4s, v16.4s
        fsub    v9.4s, v9.4s, v16.4s
        fmla    v24.4s, v8.4s, v18.4s
        fmla    v25.4s, v9.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        smax    v24.8b, v24.8b, v21.8b
        smin    v24.8b, v24.8b, v22.8b
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v10.4s, v10.4s, v16.4s
        fsub    v11.4s, v11.4s, v16.4s
        fmla    v26.4s, v10.4s, v18.4s
        fmla    v27.4s, v11.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        smax    v26.8b, v26.8b, v21.8b
        smin    v26.8b, v26.8b, v22.8b
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v28.4s, v12.4s, v18.4s
        fmla    v29.4s, v13.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        smax    v28.8b, v28.8b, v21.8b
        smin    v28.8b, v28.8b, v22.8b
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v14.4s, v14.4s, v16.4s
        fsub    v15.4s, v15.4s, v16.4s
        fmla    v30.4s, v14.4s, v18.4s
        fmla    v31.4s, v15.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        smax    v30.8b, v30.8b, v21.8b
        smin    v30.8b, v30.8b, v22.8b
        str     d30, [x7]
        add     x7, x7, x8
        b       11b
10:
        stp     q0, q1, [x7], #32
        stp     q2, q3, [x7], #32
        stp     q4, q5, [x7], #32
        stp     q6, q7, [x7], #32
        stp     q8, q9, [x7], #32
        stp     q10, q11, [x7], #32
        stp     q12, q13, [x7], #32
        stp     q14, q15, [x7], #32
        b       11b
12:
        scvtf   v0.4s, v0.4s
        scvtf   v1.4s, v1.4s
        scvtf   v2.4s, v2.4s
        scvtf   v3.4s, v3.4s
        scvtf   v4.4s, v4.4s
        scvtf   v5.4s, v5.4s
        scvtf   v6.4s, v6.4s
        scvtf   v7.4s, v7.4s
        scvtf   v8.4s, v8.4s
        scvtf   v9.4s, v9.4s
        scvtf   v10.4s, v10.4s
        scvtf   v11.4s, v11.4s
        scvtf   v12.4s, v12.4s
        scvtf   v13.4s, v13.4s
        scvtf   v14.4s, v14.4s
        scvtf   v15.4s, v15.4s
        b       13b
        .cfi_endproc
        .size   dgms_igemm_tile_8x8c4, . - dgms_igemm_tile_8x8c4

// `count` tiles of 7 rows.
        .globl  dgms_igemm_tile_7x8c4
        .hidden dgms_igemm_tile_7x8c4
        .type   dgms_igemm_tile_7x8c4, %function
        .p2align 5
dgms_igemm_tile_7x8c4:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x24, [x0, #96]
        mov     x19, x2
1:
        ldp     q0, q1, [x17, #0]
        ldp     q2, q3, [x17, #0]
        ldp     q4, q5, [x17, #0]
        ldp     q6, q7, [x17, #0]
        ldp     q8, q9, [x17, #0]
        ldp     q10, q11, [x17, #0]
        ldp     q12, q13, [x17, #0]
        ldr     x5, [x0, #32]
        ldr     x4, [x0, #16]
        mov     x2, x19
2:
        ldp     x9, x10, [x2, #0]
        ldp     x11, x12, [x2, #16]
        ldp     x13, x14, [x2, #32]
        ldr     x15, [x2, #48]
        ldr     x20, [x0, #24]
        mov     x6, #0
        subs    x20, x20, #16
        b.lo    4f
3:
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldr     q20, [x13, x6]
        ldr     q21, [x14, x6]
        ldr     q22, [x15, x6]
        ldp     q26, q27, [x5], #32
        ldp     q28, q29, [x5], #32
        ldp     q30, q31, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v8.4s, v24.16b, v20.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        sdot    v4.4s, v26.16b, v18.4b[1]
        sdot    v5.4s, v27.16b, v18.4b[1]
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        sdot    v0.4s, v28.16b, v16.4b[2]
        sdot    v1.4s, v29.16b, v16.4b[2]
        sdot    v2.4s, v28.16b, v17.4b[2]
        sdot    v3.4s, v29.16b, v17.4b[2]
        sdot    v4.4s, v28.16b, v18.4b[2]
        sdot    v5.4s, v29.16b, v18.4b[2]
        sdot    v6.4s, v28.16b, v19.4b[2]
        sdot    v7.4s, v29.16b, v19.4b[2]
        sdot    v8.4s, v28.16b, v20.4b[2]
        sdot    v9.4s, v29.16b, v20.4b[2]
        sdot    v10.4s, v28.16b, v21.4b[2]
        sdot    v11.4s, v29.16b, v21.4b[2]
        sdot    v12.4s, v28.16b, v22.4b[2]
        sdot    v13.4s, v29.16b, v22.4b[2]
        sdot    v0.4s, v30.16b, v16.4b[3]
        sdot    v1.4s, v31.16b, v16.4b[3]
        sdot    v2.4s, v30.16b, v17.4b[3]
        sdot    v3.4s, v31.16b, v17.4b[3]
        sdot    v4.4s, v30.16b, v18.4b[3]
        sdot    v5.4s, v31.16b, v18.4b[3]
        sdot    v6.4s, v30.16b, v19.4b[3]
        sdot    v7.4s, v31.16b, v19.4b[3]
        sdot    v8.4s, v30.16b, v20.4b[3]
        sdot    v9.4s, v31.16b, v20.4b[3]
        sdot    v10.4s, v30.16b, v21.4b[3]
        sdot    v11.4s, v31.16b, v21.4b[3]
        sdot    v12.4s, v30.16b, v22.4b[3]
        sdot    v13.4s, v31.16b, v22.4b[3]
        add     x6, x6, #16
        subs    x20, x20, #16
        b.hs    3b
4:
        tbz     x20, #3, 5f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldr     q20, [x13, x6]
        ldr     q21, [x14, x6]
        ldr     q22, [x15, x6]
        ldp     q26, q27, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v8.4s, v24.16b, v20.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        sdot    v4.4s, v26.16b, v18.4b[1]
        sdot    v5.4s, v27.16b, v18.4b[1]
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v8.4s, v26.16b, v20.4b[1]
        sdot    v9.4s, v27.16b, v20.4b[1]
        sdot    v10.4s, v26.16b, v21.4b[1]
        sdot    v11.4s, v27.16b, v21.4b[1]
        sdot    v12.4s, v26.16b, v22.4b[1]
        sdot    v13.4s, v27.16b, v22.4b[1]
        add     x6, x6, #8
5:
        tbz     x20, #2, 6f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldr     q20, [x13, x6]
        ldr     q21, [x14, x6]
        ldr     q22, [x15, x6]
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v8.4s, v24.16b, v20.4b[0]
        sdot    v9.4s, v25.16b, v20.4b[0]
        sdot    v10.4s, v24.16b, v21.4b[0]
        sdot    v11.4s, v25.16b, v21.4b[0]
        sdot    v12.4s, v24.16b, v22.4b[0]
        sdot    v13.4s, v25.16b, v22.4b[0]
6:
        add     x2, x2, x3
        subs    x4, x4, #1
        b.ne    2b
        cbnz    x24, 12f
13:
        cmp     w21, #1
        b.eq    8f
        cmp     w21, #2
        b.eq    9f
        cmp     w21, #3
        b.eq    10f
7:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
        ldp     q24, q25, [x17, #64]
        fsub    v8.4s, v8.4s, v16.4s
        fsub    v9.4s, v9.4s, v16.4s
        fmla    v24.4s, v8.4s, v18.4s
        fmla    v25.4s, v9.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v10.4s, v10.4s, v16.4s
        fsub    v11.4s, v11.4s, v16.4s
        fmla    v26.4s, v10.4s, v18.4s
        fmla    v27.4s, v11.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v28.4s, v12.4s, v18.4s
        fmla    v29.4s, v13.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
11:
        add     x19, x19, #56
        subs    x1, x1, #1
        b.ne    1b
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
8:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
        ldp     q24, q25, [x17, #64]
        fsub    v8.4s, v8.4s, v16.4s
        fsub    v9.4s, v9.4s, v16.4s
        fmla    v24.4s, v8.4s, v18.4s
        fmla    v25.4s, v9.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v10.4s, v10.4s, v16.4s
        fsub    v11.4s, v11.4s, v16.4s
        fmla    v26.4s, v10.4s, v18.4s
        fmla    v27.4s, v11.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v28.4s, v12.4s, v18.4s
        fmla    v29.4s, v13.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        b       11b
9:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     d21, d22, [x17, #144]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        smax    v24.8b, v24.8b, v21.8b
        smin    v24.8b, v24.8b, v22.8b
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        smax    v26.8b, v26.8b, v21.8b
        smin    v26.8b, v26.8b, v22.8b
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        smax    v28.8b, v28.8b, v21.8b
        smin    v28.8b, v28.8b, v22.8b
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        smax    v30.8b, v30.8b, v21.8b
        smin    v30.8b, v30.8b, v22.8b
        str     d30, [x7]
        add     x7, x7, x8
        ldp     q24, q25, [x17, #64]
        fsub    v8.4s, v8.4s, v16.4s
        fsub    v9.4s, v9.4s, v16.4s
        fmla    v24.4s, v8.4s, v18.4s
        fmla    v25.4s, v9.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        smax    v24.8b, v24.8b, v21.8b
        smin    v24.8b, v24.8b, v22.8b
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v10.4s, v10.4s, v16.4s
        fsub    v11.4s, v11.4s, v16.4s
        fmla    v26.4s, v10.4s, v18.4s
        fmla    v27.4s, v11.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        smax    v26.8b, v26.8b, v21.8b
        smin    v26.8b, v26.8b, v22.8b
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v28.4s, v12.4s, v18.4s
        fmla    v29.4s, v13.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        smax    v28.8b, v28.8b, v21.8b
        smin    v28.8b, v28.8b, v22.8b
        str     d28, [x7]
        add     x7, x7, x8
        b       11b
10:
        stp     q0, q1, [x7], #32
        stp     q2, q3, [x7], #32
        stp     q4, q5, [x7], #32
        stp     q6, q7, [x7], #32
        stp     q8, q9, [x7], #32
        stp     q10, q11, [x7], #32
        stp     q12, q13, [x7], #32
        b       11b
12:
        scvtf   v0.4s, v0.4s
        scvtf   v1.4s, v1.4s
        scvtf   v2.4s, v2.4s
        scvtf   v3.4s, v3.4s
        scvtf   v4.4s, v4.4s
        scvtf   v5.4s, v5.4s
        scvtf   v6.4s, v6.4s
        scvtf   v7.4s, v7.4s
        scvtf   v8.4s, v8.4s
        scvtf   v9.4s, v9.4s
        scvtf   v10.4s, v10.4s
        scvtf   v11.4s, v11.4s
        scvtf   v12.4s, v12.4s
        scvtf   v13.4s, v13.4s
        b       13b
        .cfi_endproc
        .size   dgms_igemm_tile_7x8c4, . - dgms_igemm_tile_7x8c4

// `count` tiles of 4 rows.
        .globl  dgms_igemm_tile_4x8c4
        .hidden dgms_igemm_tile_4x8c4
        .type   dgms_igemm_tile_4x8c4, %function
        .p2align 5
dgms_igemm_tile_4x8c4:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x24, [x0, #96]
        mov     x19, x2
1:
        ldp     q0, q1, [x17, #0]
        ldp     q2, q3, [x17, #0]
        ldp     q4, q5, [x17, #0]
        ldp     q6, q7, [x17, #0]
        ldr     x5, [x0, #32]
        ldr     x4, [x0, #16]
        mov     x2, x19
2:
        ldp     x9, x10, [x2, #0]
        ldp     x11, x12, [x2, #16]
        ldr     x20, [x0, #24]
        mov     x6, #0
        subs    x20, x20, #16
        b.lo    4f
3:
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldp     q26, q27, [x5], #32
        ldp     q28, q29, [x5], #32
        ldp     q30, q31, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        sdot    v4.4s, v26.16b, v18.4b[1]
        sdot    v5.4s, v27.16b, v18.4b[1]
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        sdot    v0.4s, v28.16b, v16.4b[2]
        sdot    v1.4s, v29.16b, v16.4b[2]
        sdot    v2.4s, v28.16b, v17.4b[2]
        sdot    v3.4s, v29.16b, v17.4b[2]
        sdot    v4.4s, v28.16b, v18.4b[2]
        sdot    v5.4s, v29.16b, v18.4b[2]
        sdot    v6.4s, v28.16b, v19.4b[2]
        sdot    v7.4s, v29.16b, v19.4b[2]
        sdot    v0.4s, v30.16b, v16.4b[3]
        sdot    v1.4s, v31.16b, v16.4b[3]
        sdot    v2.4s, v30.16b, v17.4b[3]
        sdot    v3.4s, v31.16b, v17.4b[3]
        sdot    v4.4s, v30.16b, v18.4b[3]
        sdot    v5.4s, v31.16b, v18.4b[3]
        sdot    v6.4s, v30.16b, v19.4b[3]
        sdot    v7.4s, v31.16b, v19.4b[3]
        add     x6, x6, #16
        subs    x20, x20, #16
        b.hs    3b
4:
        tbz     x20, #3, 5f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        ldp     q26, q27, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        sdot    v4.4s, v26.16b, v18.4b[1]
        sdot    v5.4s, v27.16b, v18.4b[1]
        sdot    v6.4s, v26.16b, v19.4b[1]
        sdot    v7.4s, v27.16b, v19.4b[1]
        add     x6, x6, #8
5:
        tbz     x20, #2, 6f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldr     q18, [x11, x6]
        ldr     q19, [x12, x6]
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v4.4s, v24.16b, v18.4b[0]
        sdot    v5.4s, v25.16b, v18.4b[0]
        sdot    v6.4s, v24.16b, v19.4b[0]
        sdot    v7.4s, v25.16b, v19.4b[0]
6:
        add     x2, x2, x3
        subs    x4, x4, #1
        b.ne    2b
        cbnz    x24, 12f
13:
        cmp     w21, #1
        b.eq    8f
        cmp     w21, #2
        b.eq    9f
        cmp     w21, #3
        b.eq    10f
7:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
11:
        add     x19, x19, #32
        subs    x1, x1, #1
        b.ne    1b
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
8:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x7]
        add     x7, x7, x8
        b       11b
9:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     d21, d22, [x17, #144]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        smax    v24.8b, v24.8b, v21.8b
        smin    v24.8b, v24.8b, v22.8b
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        smax    v26.8b, v26.8b, v21.8b
        smin    v26.8b, v26.8b, v22.8b
        str     d26, [x7]
        add     x7, x7, x8
        ldp     q28, q29, [x17, #64]
        fsub    v4.4s, v4.4s, v16.4s
        fsub    v5.4s, v5.4s, v16.4s
        fmla    v28.4s, v4.4s, v18.4s
        fmla    v29.4s, v5.4s, v19.4s
        fadd    v28.4s, v28.4s, v17.4s
        fadd    v29.4s, v29.4s, v17.4s
        uzp1    v28.8h, v28.8h, v29.8h
        ldr     d29, [x22]
        add     x22, x22, x23
        saddw   v28.8h, v28.8h, v29.8b
        add     v28.8h, v28.8h, v20.8h
        sqxtn   v28.8b, v28.8h
        smax    v28.8b, v28.8b, v21.8b
        smin    v28.8b, v28.8b, v22.8b
        str     d28, [x7]
        add     x7, x7, x8
        ldp     q30, q31, [x17, #64]
        fsub    v6.4s, v6.4s, v16.4s
        fsub    v7.4s, v7.4s, v16.4s
        fmla    v30.4s, v6.4s, v18.4s
        fmla    v31.4s, v7.4s, v19.4s
        fadd    v30.4s, v30.4s, v17.4s
        fadd    v31.4s, v31.4s, v17.4s
        uzp1    v30.8h, v30.8h, v31.8h
        ldr     d31, [x22]
        add     x22, x22, x23
        saddw   v30.8h, v30.8h, v31.8b
        add     v30.8h, v30.8h, v20.8h
        sqxtn   v30.8b, v30.8h
        smax    v30.8b, v30.8b, v21.8b
        smin    v30.8b, v30.8b, v22.8b
        str     d30, [x7]
        add     x7, x7, x8
        b       11b
10:
        stp     q0, q1, [x7], #32
        stp     q2, q3, [x7], #32
        stp     q4, q5, [x7], #32
        stp     q6, q7, [x7], #32
        b       11b
12:
        scvtf   v0.4s, v0.4s
        scvtf   v1.4s, v1.4s
        scvtf   v2.4s, v2.4s
        scvtf   v3.4s, v3.4s
        scvtf   v4.4s, v4.4s
        scvtf   v5.4s, v5.4s
        scvtf   v6.4s, v6.4s
        scvtf   v7.4s, v7.4s
        b       13b
        .cfi_endproc
        .size   dgms_igemm_tile_4x8c4, . - dgms_igemm_tile_4x8c4

// `count` tiles of 2 rows.
        .globl  dgms_igemm_tile_2x8c4
        .hidden dgms_igemm_tile_2x8c4
        .type   dgms_igemm_tile_2x8c4, %function
        .p2align 5
dgms_igemm_tile_2x8c4:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x24, [x0, #96]
        mov     x19, x2
1:
        ldp     q0, q1, [x17, #0]
        ldp     q2, q3, [x17, #0]
        ldr     x5, [x0, #32]
        ldr     x4, [x0, #16]
        mov     x2, x19
2:
        ldp     x9, x10, [x2, #0]
        ldr     x20, [x0, #24]
        mov     x6, #0
        subs    x20, x20, #16
        b.lo    4f
3:
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldp     q26, q27, [x5], #32
        ldp     q28, q29, [x5], #32
        ldp     q30, q31, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        sdot    v0.4s, v28.16b, v16.4b[2]
        sdot    v1.4s, v29.16b, v16.4b[2]
        sdot    v2.4s, v28.16b, v17.4b[2]
        sdot    v3.4s, v29.16b, v17.4b[2]
        sdot    v0.4s, v30.16b, v16.4b[3]
        sdot    v1.4s, v31.16b, v16.4b[3]
        sdot    v2.4s, v30.16b, v17.4b[3]
        sdot    v3.4s, v31.16b, v17.4b[3]
        add     x6, x6, #16
        subs    x20, x20, #16
        b.hs    3b
4:
        tbz     x20, #3, 5f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        ldp     q26, q27, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v2.4s, v26.16b, v17.4b[1]
        sdot    v3.4s, v27.16b, v17.4b[1]
        add     x6, x6, #8
5:
        tbz     x20, #2, 6f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldr     q17, [x10, x6]
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v2.4s, v24.16b, v17.4b[0]
        sdot    v3.4s, v25.16b, v17.4b[0]
6:
        add     x2, x2, x3
        subs    x4, x4, #1
        b.ne    2b
        cbnz    x24, 12f
13:
        cmp     w21, #1
        b.eq    8f
        cmp     w21, #2
        b.eq    9f
        cmp     w21, #3
        b.eq    10f
7:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
11:
        add     x19, x19, #16
        subs    x1, x1, #1
        b.ne    1b
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
8:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x7]
        add     x7, x7, x8
        b       11b
9:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     d21, d22, [x17, #144]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        smax    v24.8b, v24.8b, v21.8b
        smin    v24.8b, v24.8b, v22.8b
        str     d24, [x7]
        add     x7, x7, x8
        ldp     q26, q27, [x17, #64]
        fsub    v2.4s, v2.4s, v16.4s
        fsub    v3.4s, v3.4s, v16.4s
        fmla    v26.4s, v2.4s, v18.4s
        fmla    v27.4s, v3.4s, v19.4s
        fadd    v26.4s, v26.4s, v17.4s
        fadd    v27.4s, v27.4s, v17.4s
        uzp1    v26.8h, v26.8h, v27.8h
        ldr     d27, [x22]
        add     x22, x22, x23
        saddw   v26.8h, v26.8h, v27.8b
        add     v26.8h, v26.8h, v20.8h
        sqxtn   v26.8b, v26.8h
        smax    v26.8b, v26.8b, v21.8b
        smin    v26.8b, v26.8b, v22.8b
        str     d26, [x7]
        add     x7, x7, x8
        b       11b
10:
        stp     q0, q1, [x7], #32
        stp     q2, q3, [x7], #32
        b       11b
12:
        scvtf   v0.4s, v0.4s
        scvtf   v1.4s, v1.4s
        scvtf   v2.4s, v2.4s
        scvtf   v3.4s, v3.4s
        b       13b
        .cfi_endproc
        .size   dgms_igemm_tile_2x8c4, . - dgms_igemm_tile_2x8c4

// `count` tiles of 1 rows.
        .globl  dgms_igemm_tile_1x8c4
        .hidden dgms_igemm_tile_1x8c4
        .type   dgms_igemm_tile_1x8c4, %function
        .p2align 5
dgms_igemm_tile_1x8c4:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x24, [x0, #96]
        mov     x19, x2
1:
        ldp     q0, q1, [x17, #0]
        ldr     x5, [x0, #32]
        ldr     x4, [x0, #16]
        mov     x2, x19
2:
        ldr     x9, [x2, #0]
        ldr     x20, [x0, #24]
        mov     x6, #0
        subs    x20, x20, #16
        b.lo    4f
3:
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldp     q26, q27, [x5], #32
        ldp     q28, q29, [x5], #32
        ldp     q30, q31, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        sdot    v0.4s, v28.16b, v16.4b[2]
        sdot    v1.4s, v29.16b, v16.4b[2]
        sdot    v0.4s, v30.16b, v16.4b[3]
        sdot    v1.4s, v31.16b, v16.4b[3]
        add     x6, x6, #16
        subs    x20, x20, #16
        b.hs    3b
4:
        tbz     x20, #3, 5f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        ldp     q26, q27, [x5], #32
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
        sdot    v0.4s, v26.16b, v16.4b[1]
        sdot    v1.4s, v27.16b, v16.4b[1]
        add     x6, x6, #8
5:
        tbz     x20, #2, 6f
        ldp     q24, q25, [x5], #32
        ldr     q16, [x9, x6]
        sdot    v0.4s, v24.16b, v16.4b[0]
        sdot    v1.4s, v25.16b, v16.4b[0]
6:
        add     x2, x2, x3
        subs    x4, x4, #1
        b.ne    2b
        cbnz    x24, 12f
13:
        cmp     w21, #1
        b.eq    8f
        cmp     w21, #2
        b.eq    9f
        cmp     w21, #3
        b.eq    10f
7:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
11:
        add     x19, x19, #8
        subs    x1, x1, #1
        b.ne    1b
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
8:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        str     d24, [x7]
        add     x7, x7, x8
        b       11b
9:
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     d21, d22, [x17, #144]
        ldp     q24, q25, [x17, #64]
        fsub    v0.4s, v0.4s, v16.4s
        fsub    v1.4s, v1.4s, v16.4s
        fmla    v24.4s, v0.4s, v18.4s
        fmla    v25.4s, v1.4s, v19.4s
        fadd    v24.4s, v24.4s, v17.4s
        fadd    v25.4s, v25.4s, v17.4s
        uzp1    v24.8h, v24.8h, v25.8h
        ldr     d25, [x22]
        add     x22, x22, x23
        saddw   v24.8h, v24.8h, v25.8b
        add     v24.8h, v24.8h, v20.8h
        sqxtn   v24.8b, v24.8h
        smax    v24.8b, v24.8b, v21.8b
        smin    v24.8b, v24.8b, v22.8b
        str     d24, [x7]
        add     x7, x7, x8
        b       11b
10:
        stp     q0, q1, [x7], #32
        b       11b
12:
        scvtf   v0.4s, v0.4s
        scvtf   v1.4s, v1.4s
        b       13b
        .cfi_endproc
        .size   dgms_igemm_tile_1x8c4, . - dgms_igemm_tile_1x8c4

// `count` rows of 4 inputs.
        .globl  dgms_igemm_stationary_4
        .hidden dgms_igemm_stationary_4
        .type   dgms_igemm_stationary_4, %function
        .p2align 5
dgms_igemm_stationary_4:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q7, q8, [x17, #96]
        ldp     q9, q10, [x17, #32]
        ldr     q11, [x17, #128]
        ldp     d12, d13, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q3, q4, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q2, [x9, #0]
        sdot    v3.4s, v0.16b, v2.4b[0]
        sdot    v4.4s, v1.16b, v2.4b[0]
        ldp     q5, q6, [x17, #64]
        fsub    v3.4s, v3.4s, v7.4s
        fsub    v4.4s, v4.4s, v7.4s
        fmla    v5.4s, v3.4s, v9.4s
        fmla    v6.4s, v4.4s, v10.4s
        fadd    v5.4s, v5.4s, v8.4s
        fadd    v6.4s, v6.4s, v8.4s
        uzp1    v5.8h, v5.8h, v6.8h
        sqxtn   v5.8b, v5.8h
        str     d5, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q3, q4, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q2, [x9, #0]
        sdot    v3.4s, v0.16b, v2.4b[0]
        sdot    v4.4s, v1.16b, v2.4b[0]
        ldp     q5, q6, [x17, #64]
        fsub    v3.4s, v3.4s, v7.4s
        fsub    v4.4s, v4.4s, v7.4s
        fmla    v5.4s, v3.4s, v9.4s
        fmla    v6.4s, v4.4s, v10.4s
        fadd    v5.4s, v5.4s, v8.4s
        fadd    v6.4s, v6.4s, v8.4s
        uzp1    v5.8h, v5.8h, v6.8h
        ldr     d6, [x22]
        add     x22, x22, x23
        saddw   v5.8h, v5.8h, v6.8b
        add     v5.8h, v5.8h, v11.8h
        sqxtn   v5.8b, v5.8h
        str     d5, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q3, q4, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q2, [x9, #0]
        sdot    v3.4s, v0.16b, v2.4b[0]
        sdot    v4.4s, v1.16b, v2.4b[0]
        ldp     q5, q6, [x17, #64]
        fsub    v3.4s, v3.4s, v7.4s
        fsub    v4.4s, v4.4s, v7.4s
        fmla    v5.4s, v3.4s, v9.4s
        fmla    v6.4s, v4.4s, v10.4s
        fadd    v5.4s, v5.4s, v8.4s
        fadd    v6.4s, v6.4s, v8.4s
        uzp1    v5.8h, v5.8h, v6.8h
        ldr     d6, [x22]
        add     x22, x22, x23
        saddw   v5.8h, v5.8h, v6.8b
        add     v5.8h, v5.8h, v11.8h
        sqxtn   v5.8b, v5.8h
        smax    v5.8b, v5.8b, v12.8b
        smin    v5.8b, v5.8b, v13.8b
        str     d5, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_4, . - dgms_igemm_stationary_4

// `count` rows of 8 inputs.
        .globl  dgms_igemm_stationary_8
        .hidden dgms_igemm_stationary_8
        .type   dgms_igemm_stationary_8, %function
        .p2align 5
dgms_igemm_stationary_8:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q9, q10, [x17, #96]
        ldp     q11, q12, [x17, #32]
        ldr     q13, [x17, #128]
        ldp     d14, d15, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q5, q6, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q4, [x9, #0]
        sdot    v5.4s, v0.16b, v4.4b[0]
        sdot    v6.4s, v1.16b, v4.4b[0]
        sdot    v5.4s, v2.16b, v4.4b[1]
        sdot    v6.4s, v3.16b, v4.4b[1]
        ldp     q7, q8, [x17, #64]
        fsub    v5.4s, v5.4s, v9.4s
        fsub    v6.4s, v6.4s, v9.4s
        fmla    v7.4s, v5.4s, v11.4s
        fmla    v8.4s, v6.4s, v12.4s
        fadd    v7.4s, v7.4s, v10.4s
        fadd    v8.4s, v8.4s, v10.4s
        uzp1    v7.8h, v7.8h, v8.8h
        sqxtn   v7.8b, v7.8h
        str     d7, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q5, q6, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q4, [x9, #0]
        sdot    v5.4s, v0.16b, v4.4b[0]
        sdot    v6.4s, v1.16b, v4.4b[0]
        sdot    v5.4s, v2.16b, v4.4b[1]
        sdot    v6.4s, v3.16b, v4.4b[1]
        ldp     q7, q8, [x17, #64]
        fsub    v5.4s, v5.4s, v9.4s
        fsub    v6.4s, v6.4s, v9.4s
        fmla    v7.4s, v5.4s, v11.4s
        fmla    v8.4s, v6.4s, v12.4s
        fadd    v7.4s, v7.4s, v10.4s
        fadd    v8.4s, v8.4s, v10.4s
        uzp1    v7.8h, v7.8h, v8.8h
        ldr     d8, [x22]
        add     x22, x22, x23
        saddw   v7.8h, v7.8h, v8.8b
        add     v7.8h, v7.8h, v13.8h
        sqxtn   v7.8b, v7.8h
        str     d7, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q5, q6, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q4, [x9, #0]
        sdot    v5.4s, v0.16b, v4.4b[0]
        sdot    v6.4s, v1.16b, v4.4b[0]
        sdot    v5.4s, v2.16b, v4.4b[1]
        sdot    v6.4s, v3.16b, v4.4b[1]
        ldp     q7, q8, [x17, #64]
        fsub    v5.4s, v5.4s, v9.4s
        fsub    v6.4s, v6.4s, v9.4s
        fmla    v7.4s, v5.4s, v11.4s
        fmla    v8.4s, v6.4s, v12.4s
        fadd    v7.4s, v7.4s, v10.4s
        fadd    v8.4s, v8.4s, v10.4s
        uzp1    v7.8h, v7.8h, v8.8h
        ldr     d8, [x22]
        add     x22, x22, x23
        saddw   v7.8h, v7.8h, v8.8b
        add     v7.8h, v7.8h, v13.8h
        sqxtn   v7.8b, v7.8h
        smax    v7.8b, v7.8b, v14.8b
        smin    v7.8b, v7.8b, v15.8b
        str     d7, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_8, . - dgms_igemm_stationary_8

// `count` rows of 12 inputs.
        .globl  dgms_igemm_stationary_12
        .hidden dgms_igemm_stationary_12
        .type   dgms_igemm_stationary_12, %function
        .p2align 5
dgms_igemm_stationary_12:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q11, q12, [x17, #96]
        ldp     q13, q14, [x17, #32]
        ldr     q15, [x17, #128]
        ldp     d16, d17, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q7, q8, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q6, [x9, #0]
        sdot    v7.4s, v0.16b, v6.4b[0]
        sdot    v8.4s, v1.16b, v6.4b[0]
        sdot    v7.4s, v2.16b, v6.4b[1]
        sdot    v8.4s, v3.16b, v6.4b[1]
        sdot    v7.4s, v4.16b, v6.4b[2]
        sdot    v8.4s, v5.16b, v6.4b[2]
        ldp     q9, q10, [x17, #64]
        fsub    v7.4s, v7.4s, v11.4s
        fsub    v8.4s, v8.4s, v11.4s
        fmla    v9.4s, v7.4s, v13.4s
        fmla    v10.4s, v8.4s, v14.4s
        fadd    v9.4s, v9.4s, v12.4s
        fadd    v10.4s, v10.4s, v12.4s
        uzp1    v9.8h, v9.8h, v10.8h
        sqxtn   v9.8b, v9.8h
        str     d9, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q7, q8, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q6, [x9, #0]
        sdot    v7.4s, v0.16b, v6.4b[0]
        sdot    v8.4s, v1.16b, v6.4b[0]
        sdot    v7.4s, v2.16b, v6.4b[1]
        sdot    v8.4s, v3.16b, v6.4b[1]
        sdot    v7.4s, v4.16b, v6.4b[2]
        sdot    v8.4s, v5.16b, v6.4b[2]
        ldp     q9, q10, [x17, #64]
        fsub    v7.4s, v7.4s, v11.4s
        fsub    v8.4s, v8.4s, v11.4s
        fmla    v9.4s, v7.4s, v13.4s
        fmla    v10.4s, v8.4s, v14.4s
        fadd    v9.4s, v9.4s, v12.4s
        fadd    v10.4s, v10.4s, v12.4s
        uzp1    v9.8h, v9.8h, v10.8h
        ldr     d10, [x22]
        add     x22, x22, x23
        saddw   v9.8h, v9.8h, v10.8b
        add     v9.8h, v9.8h, v15.8h
        sqxtn   v9.8b, v9.8h
        str     d9, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q7, q8, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q6, [x9, #0]
        sdot    v7.4s, v0.16b, v6.4b[0]
        sdot    v8.4s, v1.16b, v6.4b[0]
        sdot    v7.4s, v2.16b, v6.4b[1]
        sdot    v8.4s, v3.16b, v6.4b[1]
        sdot    v7.4s, v4.16b, v6.4b[2]
        sdot    v8.4s, v5.16b, v6.4b[2]
        ldp     q9, q10, [x17, #64]
        fsub    v7.4s, v7.4s, v11.4s
        fsub    v8.4s, v8.4s, v11.4s
        fmla    v9.4s, v7.4s, v13.4s
        fmla    v10.4s, v8.4s, v14.4s
        fadd    v9.4s, v9.4s, v12.4s
        fadd    v10.4s, v10.4s, v12.4s
        uzp1    v9.8h, v9.8h, v10.8h
        ldr     d10, [x22]
        add     x22, x22, x23
        saddw   v9.8h, v9.8h, v10.8b
        add     v9.8h, v9.8h, v15.8h
        sqxtn   v9.8b, v9.8h
        smax    v9.8b, v9.8b, v16.8b
        smin    v9.8b, v9.8b, v17.8b
        str     d9, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_12, . - dgms_igemm_stationary_12

// `count` rows of 16 inputs.
        .globl  dgms_igemm_stationary_16
        .hidden dgms_igemm_stationary_16
        .type   dgms_igemm_stationary_16, %function
        .p2align 5
dgms_igemm_stationary_16:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q13, q14, [x17, #96]
        ldp     q15, q16, [x17, #32]
        ldr     q17, [x17, #128]
        ldp     d18, d19, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q9, q10, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q8, [x9, #0]
        sdot    v9.4s, v0.16b, v8.4b[0]
        sdot    v10.4s, v1.16b, v8.4b[0]
        sdot    v9.4s, v2.16b, v8.4b[1]
        sdot    v10.4s, v3.16b, v8.4b[1]
        sdot    v9.4s, v4.16b, v8.4b[2]
        sdot    v10.4s, v5.16b, v8.4b[2]
        sdot    v9.4s, v6.16b, v8.4b[3]
        sdot    v10.4s, v7.16b, v8.4b[3]
        ldp     q11, q12, [x17, #64]
        fsub    v9.4s, v9.4s, v13.4s
        fsub    v10.4s, v10.4s, v13.4s
        fmla    v11.4s, v9.4s, v15.4s
        fmla    v12.4s, v10.4s, v16.4s
        fadd    v11.4s, v11.4s, v14.4s
        fadd    v12.4s, v12.4s, v14.4s
        uzp1    v11.8h, v11.8h, v12.8h
        sqxtn   v11.8b, v11.8h
        str     d11, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q9, q10, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q8, [x9, #0]
        sdot    v9.4s, v0.16b, v8.4b[0]
        sdot    v10.4s, v1.16b, v8.4b[0]
        sdot    v9.4s, v2.16b, v8.4b[1]
        sdot    v10.4s, v3.16b, v8.4b[1]
        sdot    v9.4s, v4.16b, v8.4b[2]
        sdot    v10.4s, v5.16b, v8.4b[2]
        sdot    v9.4s, v6.16b, v8.4b[3]
        sdot    v10.4s, v7.16b, v8.4b[3]
        ldp     q11, q12, [x17, #64]
        fsub    v9.4s, v9.4s, v13.4s
        fsub    v10.4s, v10.4s, v13.4s
        fmla    v11.4s, v9.4s, v15.4s
        fmla    v12.4s, v10.4s, v16.4s
        fadd    v11.4s, v11.4s, v14.4s
        fadd    v12.4s, v12.4s, v14.4s
        uzp1    v11.8h, v11.8h, v12.8h
        ldr     d12, [x22]
        add     x22, x22, x23
        saddw   v11.8h, v11.8h, v12.8b
        add     v11.8h, v11.8h, v17.8h
        sqxtn   v11.8b, v11.8h
        str     d11, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q9, q10, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q8, [x9, #0]
        sdot    v9.4s, v0.16b, v8.4b[0]
        sdot    v10.4s, v1.16b, v8.4b[0]
        sdot    v9.4s, v2.16b, v8.4b[1]
        sdot    v10.4s, v3.16b, v8.4b[1]
        sdot    v9.4s, v4.16b, v8.4b[2]
        sdot    v10.4s, v5.16b, v8.4b[2]
        sdot    v9.4s, v6.16b, v8.4b[3]
        sdot    v10.4s, v7.16b, v8.4b[3]
        ldp     q11, q12, [x17, #64]
        fsub    v9.4s, v9.4s, v13.4s
        fsub    v10.4s, v10.4s, v13.4s
        fmla    v11.4s, v9.4s, v15.4s
        fmla    v12.4s, v10.4s, v16.4s
        fadd    v11.4s, v11.4s, v14.4s
        fadd    v12.4s, v12.4s, v14.4s
        uzp1    v11.8h, v11.8h, v12.8h
        ldr     d12, [x22]
        add     x22, x22, x23
        saddw   v11.8h, v11.8h, v12.8b
        add     v11.8h, v11.8h, v17.8h
        sqxtn   v11.8b, v11.8h
        smax    v11.8b, v11.8b, v18.8b
        smin    v11.8b, v11.8b, v19.8b
        str     d11, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_16, . - dgms_igemm_stationary_16

// `count` rows of 20 inputs.
        .globl  dgms_igemm_stationary_20
        .hidden dgms_igemm_stationary_20
        .type   dgms_igemm_stationary_20, %function
        .p2align 5
dgms_igemm_stationary_20:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        ldp     q16, q17, [x17, #96]
        ldp     q18, q19, [x17, #32]
        ldr     q20, [x17, #128]
        ldp     d21, d22, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q12, q13, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q10, [x9, #0]
        ldr     q11, [x9, #16]
        sdot    v12.4s, v0.16b, v10.4b[0]
        sdot    v13.4s, v1.16b, v10.4b[0]
        sdot    v12.4s, v2.16b, v10.4b[1]
        sdot    v13.4s, v3.16b, v10.4b[1]
        sdot    v12.4s, v4.16b, v10.4b[2]
        sdot    v13.4s, v5.16b, v10.4b[2]
        sdot    v12.4s, v6.16b, v10.4b[3]
        sdot    v13.4s, v7.16b, v10.4b[3]
        sdot    v12.4s, v8.16b, v11.4b[0]
        sdot    v13.4s, v9.16b, v11.4b[0]
        ldp     q14, q15, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v14.4s, v12.4s, v18.4s
        fmla    v15.4s, v13.4s, v19.4s
        fadd    v14.4s, v14.4s, v17.4s
        fadd    v15.4s, v15.4s, v17.4s
        uzp1    v14.8h, v14.8h, v15.8h
        sqxtn   v14.8b, v14.8h
        str     d14, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q12, q13, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q10, [x9, #0]
        ldr     q11, [x9, #16]
        sdot    v12.4s, v0.16b, v10.4b[0]
        sdot    v13.4s, v1.16b, v10.4b[0]
        sdot    v12.4s, v2.16b, v10.4b[1]
        sdot    v13.4s, v3.16b, v10.4b[1]
        sdot    v12.4s, v4.16b, v10.4b[2]
        sdot    v13.4s, v5.16b, v10.4b[2]
        sdot    v12.4s, v6.16b, v10.4b[3]
        sdot    v13.4s, v7.16b, v10.4b[3]
        sdot    v12.4s, v8.16b, v11.4b[0]
        sdot    v13.4s, v9.16b, v11.4b[0]
        ldp     q14, q15, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v14.4s, v12.4s, v18.4s
        fmla    v15.4s, v13.4s, v19.4s
        fadd    v14.4s, v14.4s, v17.4s
        fadd    v15.4s, v15.4s, v17.4s
        uzp1    v14.8h, v14.8h, v15.8h
        ldr     d15, [x22]
        add     x22, x22, x23
        saddw   v14.8h, v14.8h, v15.8b
        add     v14.8h, v14.8h, v20.8h
        sqxtn   v14.8b, v14.8h
        str     d14, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q12, q13, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q10, [x9, #0]
        ldr     q11, [x9, #16]
        sdot    v12.4s, v0.16b, v10.4b[0]
        sdot    v13.4s, v1.16b, v10.4b[0]
        sdot    v12.4s, v2.16b, v10.4b[1]
        sdot    v13.4s, v3.16b, v10.4b[1]
        sdot    v12.4s, v4.16b, v10.4b[2]
        sdot    v13.4s, v5.16b, v10.4b[2]
        sdot    v12.4s, v6.16b, v10.4b[3]
        sdot    v13.4s, v7.16b, v10.4b[3]
        sdot    v12.4s, v8.16b, v11.4b[0]
        sdot    v13.4s, v9.16b, v11.4b[0]
        ldp     q14, q15, [x17, #64]
        fsub    v12.4s, v12.4s, v16.4s
        fsub    v13.4s, v13.4s, v16.4s
        fmla    v14.4s, v12.4s, v18.4s
        fmla    v15.4s, v13.4s, v19.4s
        fadd    v14.4s, v14.4s, v17.4s
        fadd    v15.4s, v15.4s, v17.4s
        uzp1    v14.8h, v14.8h, v15.8h
        ldr     d15, [x22]
        add     x22, x22, x23
        saddw   v14.8h, v14.8h, v15.8b
        add     v14.8h, v14.8h, v20.8h
        sqxtn   v14.8b, v14.8h
        smax    v14.8b, v14.8b, v21.8b
        smin    v14.8b, v14.8b, v22.8b
        str     d14, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_20, . - dgms_igemm_stationary_20

// `count` rows of 24 inputs.
        .globl  dgms_igemm_stationary_24
        .hidden dgms_igemm_stationary_24
        .type   dgms_igemm_stationary_24, %function
        .p2align 5
dgms_igemm_stationary_24:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        ldp     q10, q11, [x5, #160]
        ldp     q18, q19, [x17, #96]
        ldp     q20, q21, [x17, #32]
        ldr     q22, [x17, #128]
        ldp     d23, d24, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q14, q15, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q12, [x9, #0]
        ldr     q13, [x9, #16]
        sdot    v14.4s, v0.16b, v12.4b[0]
        sdot    v15.4s, v1.16b, v12.4b[0]
        sdot    v14.4s, v2.16b, v12.4b[1]
        sdot    v15.4s, v3.16b, v12.4b[1]
        sdot    v14.4s, v4.16b, v12.4b[2]
        sdot    v15.4s, v5.16b, v12.4b[2]
        sdot    v14.4s, v6.16b, v12.4b[3]
        sdot    v15.4s, v7.16b, v12.4b[3]
        sdot    v14.4s, v8.16b, v13.4b[0]
        sdot    v15.4s, v9.16b, v13.4b[0]
        sdot    v14.4s, v10.16b, v13.4b[1]
        sdot    v15.4s, v11.16b, v13.4b[1]
        ldp     q16, q17, [x17, #64]
        fsub    v14.4s, v14.4s, v18.4s
        fsub    v15.4s, v15.4s, v18.4s
        fmla    v16.4s, v14.4s, v20.4s
        fmla    v17.4s, v15.4s, v21.4s
        fadd    v16.4s, v16.4s, v19.4s
        fadd    v17.4s, v17.4s, v19.4s
        uzp1    v16.8h, v16.8h, v17.8h
        sqxtn   v16.8b, v16.8h
        str     d16, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q14, q15, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q12, [x9, #0]
        ldr     q13, [x9, #16]
        sdot    v14.4s, v0.16b, v12.4b[0]
        sdot    v15.4s, v1.16b, v12.4b[0]
        sdot    v14.4s, v2.16b, v12.4b[1]
        sdot    v15.4s, v3.16b, v12.4b[1]
        sdot    v14.4s, v4.16b, v12.4b[2]
        sdot    v15.4s, v5.16b, v12.4b[2]
        sdot    v14.4s, v6.16b, v12.4b[3]
        sdot    v15.4s, v7.16b, v12.4b[3]
        sdot    v14.4s, v8.16b, v13.4b[0]
        sdot    v15.4s, v9.16b, v13.4b[0]
        sdot    v14.4s, v10.16b, v13.4b[1]
        sdot    v15.4s, v11.16b, v13.4b[1]
        ldp     q16, q17, [x17, #64]
        fsub    v14.4s, v14.4s, v18.4s
        fsub    v15.4s, v15.4s, v18.4s
        fmla    v16.4s, v14.4s, v20.4s
        fmla    v17.4s, v15.4s, v21.4s
        fadd    v16.4s, v16.4s, v19.4s
        fadd    v17.4s, v17.4s, v19.4s
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x22]
        add     x22, x22, x23
        saddw   v16.8h, v16.8h, v17.8b
        add     v16.8h, v16.8h, v22.8h
        sqxtn   v16.8b, v16.8h
        str     d16, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q14, q15, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q12, [x9, #0]
        ldr     q13, [x9, #16]
        sdot    v14.4s, v0.16b, v12.4b[0]
        sdot    v15.4s, v1.16b, v12.4b[0]
        sdot    v14.4s, v2.16b, v12.4b[1]
        sdot    v15.4s, v3.16b, v12.4b[1]
        sdot    v14.4s, v4.16b, v12.4b[2]
        sdot    v15.4s, v5.16b, v12.4b[2]
        sdot    v14.4s, v6.16b, v12.4b[3]
        sdot    v15.4s, v7.16b, v12.4b[3]
        sdot    v14.4s, v8.16b, v13.4b[0]
        sdot    v15.4s, v9.16b, v13.4b[0]
        sdot    v14.4s, v10.16b, v13.4b[1]
        sdot    v15.4s, v11.16b, v13.4b[1]
        ldp     q16, q17, [x17, #64]
        fsub    v14.4s, v14.4s, v18.4s
        fsub    v15.4s, v15.4s, v18.4s
        fmla    v16.4s, v14.4s, v20.4s
        fmla    v17.4s, v15.4s, v21.4s
        fadd    v16.4s, v16.4s, v19.4s
        fadd    v17.4s, v17.4s, v19.4s
        uzp1    v16.8h, v16.8h, v17.8h
        ldr     d17, [x22]
        add     x22, x22, x23
        saddw   v16.8h, v16.8h, v17.8b
        add     v16.8h, v16.8h, v22.8h
        sqxtn   v16.8b, v16.8h
        smax    v16.8b, v16.8b, v23.8b
        smin    v16.8b, v16.8b, v24.8b
        str     d16, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_24, . - dgms_igemm_stationary_24

// `count` rows of 28 inputs.
        .globl  dgms_igemm_stationary_28
        .hidden dgms_igemm_stationary_28
        .type   dgms_igemm_stationary_28, %function
        .p2align 5
dgms_igemm_stationary_28:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        ldp     q10, q11, [x5, #160]
        ldp     q12, q13, [x5, #192]
        ldp     q20, q21, [x17, #96]
        ldp     q22, q23, [x17, #32]
        ldr     q24, [x17, #128]
        ldp     d25, d26, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q16, q17, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q14, [x9, #0]
        ldr     q15, [x9, #16]
        sdot    v16.4s, v0.16b, v14.4b[0]
        sdot    v17.4s, v1.16b, v14.4b[0]
        sdot    v16.4s, v2.16b, v14.4b[1]
        sdot    v17.4s, v3.16b, v14.4b[1]
        sdot    v16.4s, v4.16b, v14.4b[2]
        sdot    v17.4s, v5.16b, v14.4b[2]
        sdot    v16.4s, v6.16b, v14.4b[3]
        sdot    v17.4s, v7.16b, v14.4b[3]
        sdot    v16.4s, v8.16b, v15.4b[0]
        sdot    v17.4s, v9.16b, v15.4b[0]
        sdot    v16.4s, v10.16b, v15.4b[1]
        sdot    v17.4s, v11.16b, v15.4b[1]
        sdot    v16.4s, v12.16b, v15.4b[2]
        sdot    v17.4s, v13.16b, v15.4b[2]
        ldp     q18, q19, [x17, #64]
        fsub    v16.4s, v16.4s, v20.4s
        fsub    v17.4s, v17.4s, v20.4s
        fmla    v18.4s, v16.4s, v22.4s
        fmla    v19.4s, v17.4s, v23.4s
        fadd    v18.4s, v18.4s, v21.4s
        fadd    v19.4s, v19.4s, v21.4s
        uzp1    v18.8h, v18.8h, v19.8h
        sqxtn   v18.8b, v18.8h
        str     d18, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q16, q17, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q14, [x9, #0]
        ldr     q15, [x9, #16]
        sdot    v16.4s, v0.16b, v14.4b[0]
        sdot    v17.4s, v1.16b, v14.4b[0]
        sdot    v16.4s, v2.16b, v14.4b[1]
        sdot    v17.4s, v3.16b, v14.4b[1]
        sdot    v16.4s, v4.16b, v14.4b[2]
        sdot    v17.4s, v5.16b, v14.4b[2]
        sdot    v16.4s, v6.16b, v14.4b[3]
        sdot    v17.4s, v7.16b, v14.4b[3]
        sdot    v16.4s, v8.16b, v15.4b[0]
        sdot    v17.4s, v9.16b, v15.4b[0]
        sdot    v16.4s, v10.16b, v15.4b[1]
        sdot    v17.4s, v11.16b, v15.4b[1]
        sdot    v16.4s, v12.16b, v15.4b[2]
        sdot    v17.4s, v13.16b, v15.4b[2]
        ldp     q18, q19, [x17, #64]
        fsub    v16.4s, v16.4s, v20.4s
        fsub    v17.4s, v17.4s, v20.4s
        fmla    v18.4s, v16.4s, v22.4s
        fmla    v19.4s, v17.4s, v23.4s
        fadd    v18.4s, v18.4s, v21.4s
        fadd    v19.4s, v19.4s, v21.4s
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x22]
        add     x22, x22, x23
        saddw   v18.8h, v18.8h, v19.8b
        add     v18.8h, v18.8h, v24.8h
        sqxtn   v18.8b, v18.8h
        str     d18, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q16, q17, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q14, [x9, #0]
        ldr     q15, [x9, #16]
        sdot    v16.4s, v0.16b, v14.4b[0]
        sdot    v17.4s, v1.16b, v14.4b[0]
        sdot    v16.4s, v2.16b, v14.4b[1]
        sdot    v17.4s, v3.16b, v14.4b[1]
        sdot    v16.4s, v4.16b, v14.4b[2]
        sdot    v17.4s, v5.16b, v14.4b[2]
        sdot    v16.4s, v6.16b, v14.4b[3]
        sdot    v17.4s, v7.16b, v14.4b[3]
        sdot    v16.4s, v8.16b, v15.4b[0]
        sdot    v17.4s, v9.16b, v15.4b[0]
        sdot    v16.4s, v10.16b, v15.4b[1]
        sdot    v17.4s, v11.16b, v15.4b[1]
        sdot    v16.4s, v12.16b, v15.4b[2]
        sdot    v17.4s, v13.16b, v15.4b[2]
        ldp     q18, q19, [x17, #64]
        fsub    v16.4s, v16.4s, v20.4s
        fsub    v17.4s, v17.4s, v20.4s
        fmla    v18.4s, v16.4s, v22.4s
        fmla    v19.4s, v17.4s, v23.4s
        fadd    v18.4s, v18.4s, v21.4s
        fadd    v19.4s, v19.4s, v21.4s
        uzp1    v18.8h, v18.8h, v19.8h
        ldr     d19, [x22]
        add     x22, x22, x23
        saddw   v18.8h, v18.8h, v19.8b
        add     v18.8h, v18.8h, v24.8h
        sqxtn   v18.8b, v18.8h
        smax    v18.8b, v18.8b, v25.8b
        smin    v18.8b, v18.8b, v26.8b
        str     d18, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_28, . - dgms_igemm_stationary_28

// `count` rows of 32 inputs.
        .globl  dgms_igemm_stationary_32
        .hidden dgms_igemm_stationary_32
        .type   dgms_igemm_stationary_32, %function
        .p2align 5
dgms_igemm_stationary_32:
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
        ldp     x22, x23, [x0, #64]
        ldr     x1, [x0, #56]
        ldr     x21, [x0, #80]
        ldr     x17, [x0, #88]
        ldr     x5, [x0, #32]
        ldp     q0, q1, [x5, #0]
        ldp     q2, q3, [x5, #32]
        ldp     q4, q5, [x5, #64]
        ldp     q6, q7, [x5, #96]
        ldp     q8, q9, [x5, #128]
        ldp     q10, q11, [x5, #160]
        ldp     q12, q13, [x5, #192]
        ldp     q14, q15, [x5, #224]
        ldp     q22, q23, [x17, #96]
        ldp     q24, q25, [x17, #32]
        ldr     q26, [x17, #128]
        ldp     d27, d28, [x17, #144]
        cmp     w21, #1
        b.eq    2f
        cmp     w21, #2
        b.eq    3f
        .p2align 4
1:
        ldp     q18, q19, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q16, [x9, #0]
        ldr     q17, [x9, #16]
        sdot    v18.4s, v0.16b, v16.4b[0]
        sdot    v19.4s, v1.16b, v16.4b[0]
        sdot    v18.4s, v2.16b, v16.4b[1]
        sdot    v19.4s, v3.16b, v16.4b[1]
        sdot    v18.4s, v4.16b, v16.4b[2]
        sdot    v19.4s, v5.16b, v16.4b[2]
        sdot    v18.4s, v6.16b, v16.4b[3]
        sdot    v19.4s, v7.16b, v16.4b[3]
        sdot    v18.4s, v8.16b, v17.4b[0]
        sdot    v19.4s, v9.16b, v17.4b[0]
        sdot    v18.4s, v10.16b, v17.4b[1]
        sdot    v19.4s, v11.16b, v17.4b[1]
        sdot    v18.4s, v12.16b, v17.4b[2]
        sdot    v19.4s, v13.16b, v17.4b[2]
        sdot    v18.4s, v14.16b, v17.4b[3]
        sdot    v19.4s, v15.16b, v17.4b[3]
        ldp     q20, q21, [x17, #64]
        fsub    v18.4s, v18.4s, v22.4s
        fsub    v19.4s, v19.4s, v22.4s
        fmla    v20.4s, v18.4s, v24.4s
        fmla    v21.4s, v19.4s, v25.4s
        fadd    v20.4s, v20.4s, v23.4s
        fadd    v21.4s, v21.4s, v23.4s
        uzp1    v20.8h, v20.8h, v21.8h
        sqxtn   v20.8b, v20.8h
        str     d20, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    1b
        b       4f
        .p2align 4
2:
        ldp     q18, q19, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q16, [x9, #0]
        ldr     q17, [x9, #16]
        sdot    v18.4s, v0.16b, v16.4b[0]
        sdot    v19.4s, v1.16b, v16.4b[0]
        sdot    v18.4s, v2.16b, v16.4b[1]
        sdot    v19.4s, v3.16b, v16.4b[1]
        sdot    v18.4s, v4.16b, v16.4b[2]
        sdot    v19.4s, v5.16b, v16.4b[2]
        sdot    v18.4s, v6.16b, v16.4b[3]
        sdot    v19.4s, v7.16b, v16.4b[3]
        sdot    v18.4s, v8.16b, v17.4b[0]
        sdot    v19.4s, v9.16b, v17.4b[0]
        sdot    v18.4s, v10.16b, v17.4b[1]
        sdot    v19.4s, v11.16b, v17.4b[1]
        sdot    v18.4s, v12.16b, v17.4b[2]
        sdot    v19.4s, v13.16b, v17.4b[2]
        sdot    v18.4s, v14.16b, v17.4b[3]
        sdot    v19.4s, v15.16b, v17.4b[3]
        ldp     q20, q21, [x17, #64]
        fsub    v18.4s, v18.4s, v22.4s
        fsub    v19.4s, v19.4s, v22.4s
        fmla    v20.4s, v18.4s, v24.4s
        fmla    v21.4s, v19.4s, v25.4s
        fadd    v20.4s, v20.4s, v23.4s
        fadd    v21.4s, v21.4s, v23.4s
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x22]
        add     x22, x22, x23
        saddw   v20.8h, v20.8h, v21.8b
        add     v20.8h, v20.8h, v26.8h
        sqxtn   v20.8b, v20.8h
        str     d20, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    2b
        b       4f
        .p2align 4
3:
        ldp     q18, q19, [x17, #0]
        ldr     x9, [x2], #8
        ldr     q16, [x9, #0]
        ldr     q17, [x9, #16]
        sdot    v18.4s, v0.16b, v16.4b[0]
        sdot    v19.4s, v1.16b, v16.4b[0]
        sdot    v18.4s, v2.16b, v16.4b[1]
        sdot    v19.4s, v3.16b, v16.4b[1]
        sdot    v18.4s, v4.16b, v16.4b[2]
        sdot    v19.4s, v5.16b, v16.4b[2]
        sdot    v18.4s, v6.16b, v16.4b[3]
        sdot    v19.4s, v7.16b, v16.4b[3]
        sdot    v18.4s, v8.16b, v17.4b[0]
        sdot    v19.4s, v9.16b, v17.4b[0]
        sdot    v18.4s, v10.16b, v17.4b[1]
        sdot    v19.4s, v11.16b, v17.4b[1]
        sdot    v18.4s, v12.16b, v17.4b[2]
        sdot    v19.4s, v13.16b, v17.4b[2]
        sdot    v18.4s, v14.16b, v17.4b[3]
        sdot    v19.4s, v15.16b, v17.4b[3]
        ldp     q20, q21, [x17, #64]
        fsub    v18.4s, v18.4s, v22.4s
        fsub    v19.4s, v19.4s, v22.4s
        fmla    v20.4s, v18.4s, v24.4s
        fmla    v21.4s, v19.4s, v25.4s
        fadd    v20.4s, v20.4s, v23.4s
        fadd    v21.4s, v21.4s, v23.4s
        uzp1    v20.8h, v20.8h, v21.8h
        ldr     d21, [x22]
        add     x22, x22, x23
        saddw   v20.8h, v20.8h, v21.8b
        add     v20.8h, v20.8h, v26.8h
        sqxtn   v20.8b, v20.8h
        smax    v20.8b, v20.8b, v27.8b
        smin    v20.8b, v20.8b, v28.8b
        str     d20, [x7]
        add     x7, x7, x8
        subs    x1, x1, #1
        b.ne    3b
4:
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
        .size   dgms_igemm_stationary_32, . - dgms_igemm_stationary_32

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
