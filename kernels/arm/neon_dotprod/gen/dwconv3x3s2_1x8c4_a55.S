// Written by scripts/arm/dwconv.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// Any zero point and limits.
        .globl  dgms_dwconv3x3s2_1x8c4_a55_general
        .hidden dgms_dwconv3x3s2_1x8c4_a55_general
        .type   dgms_dwconv3x3s2_1x8c4_a55_general, %function
        .p2align 5
dgms_dwconv3x3s2_1x8c4_a55_general:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-128]!
        .cfi_def_cfa_offset 128
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
        ldp     q0, q1, [x16, #0]
        ldp     q2, q3, [x16, #32]
        ldp     q4, q5, [x16, #64]
        ldr     x16, [x0, #72]
        ldp     x5, x6, [x0, #104]
        ldr     x7, [x0, #120]
        add     x5, x5, x16, lsl #2
        add     x6, x6, x16, lsl #2
        add     x7, x7, x16, lsl #2
        ldr     q24, [x3, #64]
        ldp     q18, q19, [x5]
        ldp     q22, q23, [x6]
        add     v18.4s, v18.4s, v24.4s
        add     v19.4s, v19.4s, v24.4s
        ldr     q25, [x3, #96]
        ldp     x23, x24, [x7, #0]
        ldp     x25, x26, [x7, #16]
        umov    x19, v18.d[0]
        umov    x20, v18.d[1]
        umov    x21, v19.d[0]
        umov    x22, v19.d[1]
10:
        ldp     x6, x7, [x1]
        ldr     x8, [x1, #16]
        ldr     x10, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x10, x10, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cbnz    x17, 11f
        ldr     d14, [x6]
        ldr     d15, [x7]
        ldr     d16, [x8]
        zip1    v6.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v16.16b
        zip1    v8.8h, v16.8h, v16.8h
        zip2    v9.8h, v16.8h, v16.8h
        mov     x5, x4
        b       12f
11:
        ldr     q6, [x14]
        ldr     q8, [x14]
        ldr     q9, [x14]
12:
        add     x9, x6, x4
        add     x11, x7, x4
        add     x15, x8, x4
        cbz     x12, 98f
20:
        ins     v18.d[0], x19
        ins     v19.d[0], x21
        ldr     d17, [x9, x5]
        subs    x12, x12, #1
        ldr     d28, [x11, x5]
        ins     v18.d[1], x20
        ins     v19.d[1], x22
        ldr     d14, [x6, x5]
        sdot    v18.4s, v0.16b, v8.16b
        ldr     d15, [x7, x5]
        zip1    v7.16b, v17.16b, v28.16b
        ldr     d16, [x8, x5]
        sdot    v19.4s, v1.16b, v9.16b
        ldr     d29, [x15, x5]
        zip1    v12.8h, v6.8h, v7.8h
        add     x5, x5, x4, lsl #1
        zip2    v13.8h, v6.8h, v7.8h
        zip1    v14.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v18.4s, v2.16b, v12.16b
        sdot    v19.4s, v3.16b, v13.16b
        zip1    v10.8h, v14.8h, v16.8h
        zip2    v11.8h, v14.8h, v16.8h
        sdot    v18.4s, v4.16b, v10.16b
        sdot    v19.4s, v5.16b, v11.16b
        b.eq    90f
        subs    x12, x12, #2
        b.lo    18f
17:
        fsub    v18.4s, v18.4s, v24.4s
        ins     v20.d[0], x19
        fsub    v19.4s, v19.4s, v24.4s
        ldr     d17, [x9, x5]
        ldr     d28, [x11, x5]
        ins     v20.d[1], x20
        ins     v21.d[0], x21
        ldr     d14, [x6, x5]
        sdot    v20.4s, v0.16b, v10.16b
        ldr     d15, [x7, x5]
        zip1    v6.16b, v17.16b, v28.16b
        ldr     d16, [x8, x5]
        ldr     d29, [x15, x5]
        ins     v21.d[1], x22
        zip1    v12.8h, v7.8h, v6.8h
        ins     v26.d[0], x23
        zip1    v14.16b, v14.16b, v15.16b
        ins     v30.d[0], x23
        zip1    v16.16b, v16.16b, v29.16b
        ins     v26.d[1], x24
        sdot    v21.4s, v1.16b, v11.16b
        ins     v30.d[1], x24
        sdot    v20.4s, v2.16b, v12.16b
        ins     v27.d[0], x25
        zip2    v13.8h, v7.8h, v6.8h
        ins     v31.d[0], x25
        zip1    v8.8h, v14.8h, v16.8h
        ins     v27.d[1], x26
        sdot    v21.4s, v3.16b, v13.16b
        ins     v31.d[1], x26
        sdot    v20.4s, v4.16b, v8.16b
        add     x5, x5, x4, lsl #1
        zip2    v9.8h, v14.8h, v16.8h
        ldr     d17, [x9, x5]
        fmla    v26.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        sdot    v21.4s, v5.16b, v9.16b
        ldr     d28, [x11, x5]
        fsub    v20.4s, v20.4s, v24.4s
        ins     v18.d[1], x20
        fmla    v27.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fadd    v26.4s, v26.4s, v24.4s
        ldr     d14, [x6, x5]
        fsub    v21.4s, v21.4s, v24.4s
        ins     v19.d[1], x22
        fmla    v30.4s, v20.4s, v22.4s
        ldr     d15, [x7, x5]
        fadd    v27.4s, v27.4s, v24.4s
        ldr     d16, [x8, x5]
        sub     v26.4s, v26.4s, v25.4s
        ldr     d29, [x15, x5]
        fmla    v31.4s, v21.4s, v23.4s
        subs    x12, x12, #2
        fadd    v30.4s, v30.4s, v24.4s
        add     x5, x5, x4, lsl #1
        sqxtn   v26.4h, v26.4s
        sub     v27.4s, v27.4s, v25.4s
        fadd    v31.4s, v31.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sqxtn2  v26.8h, v27.4s
        ldr     d27, [x3, #112]
        zip1    v7.16b, v17.16b, v28.16b
        sqxtn   v30.4h, v30.4s
        sub     v31.4s, v31.4s, v25.4s
        sqxtn   v26.8b, v26.8h
        sdot    v18.4s, v0.16b, v8.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sdot    v19.4s, v1.16b, v9.16b
        zip1    v12.8h, v6.8h, v7.8h
        zip2    v13.8h, v6.8h, v7.8h
        sqxtn   v30.8b, v30.8h
        zip1    v14.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v18.4s, v2.16b, v12.16b
        sdot    v19.4s, v3.16b, v13.16b
        zip1    v10.8h, v14.8h, v16.8h
        zip2    v11.8h, v14.8h, v16.8h
        sdot    v18.4s, v4.16b, v10.16b
        sdot    v19.4s, v5.16b, v11.16b
        smax    v26.8b, v26.8b, v27.8b
        ldr     d27, [x3, #128]
        smax    v30.8b, v30.8b, v31.8b
        ldr     d31, [x3, #128]
        smin    v26.8b, v26.8b, v27.8b
        smin    v30.8b, v30.8b, v31.8b
        str     d26, [x10]
        add     x10, x10, x4
        str     d30, [x10]
        add     x10, x10, x4
        b.hs    17b
18:
        adds    x12, x12, #2
        b.eq    90f
21:
        fsub    v18.4s, v18.4s, v24.4s
        ins     v26.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v27.d[0], x25
        ins     v26.d[1], x24
        ins     v20.d[0], x19
        ins     v27.d[1], x26
        ins     v21.d[0], x21
        fmla    v26.4s, v18.4s, v22.4s
        ldr     d17, [x9, x5]
        fmla    v27.4s, v19.4s, v23.4s
        ldr     d28, [x11, x5]
        ins     v20.d[1], x20
        ins     v21.d[1], x22
        ldr     d14, [x6, x5]
        subs    x12, x12, #1
        fadd    v26.4s, v26.4s, v24.4s
        ldr     d15, [x7, x5]
        fadd    v27.4s, v27.4s, v24.4s
        ldr     d16, [x8, x5]
        zip1    v6.16b, v17.16b, v28.16b
        ldr     d29, [x15, x5]
        sdot    v20.4s, v0.16b, v10.16b
        add     x5, x5, x4, lsl #1
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sdot    v21.4s, v1.16b, v11.16b
        sqxtn   v26.4h, v26.4s
        zip1    v12.8h, v7.8h, v6.8h
        zip2    v13.8h, v7.8h, v6.8h
        zip1    v14.16b, v14.16b, v15.16b
        sqxtn2  v26.8h, v27.4s
        ldr     d27, [x3, #112]
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v20.4s, v2.16b, v12.16b
        sdot    v21.4s, v3.16b, v13.16b
        sqxtn   v26.8b, v26.8h
        zip1    v8.8h, v14.8h, v16.8h
        zip2    v9.8h, v14.8h, v16.8h
        sdot    v20.4s, v4.16b, v8.16b
        sdot    v21.4s, v5.16b, v9.16b
        smax    v26.8b, v26.8b, v27.8b
        ldr     d27, [x3, #128]
        smin    v26.8b, v26.8b, v27.8b
        str     d26, [x10]
        add     x10, x10, x4
        b.eq    91f
30:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        ins     v30.d[1], x24
        ins     v18.d[0], x19
        ins     v31.d[1], x26
        ins     v19.d[0], x21
        fmla    v30.4s, v20.4s, v22.4s
        ldr     d17, [x9, x5]
        fmla    v31.4s, v21.4s, v23.4s
        ldr     d28, [x11, x5]
        ins     v18.d[1], x20
        ins     v19.d[1], x22
        ldr     d14, [x6, x5]
        subs    x12, x12, #1
        fadd    v30.4s, v30.4s, v24.4s
        ldr     d15, [x7, x5]
        fadd    v31.4s, v31.4s, v24.4s
        ldr     d16, [x8, x5]
        zip1    v7.16b, v17.16b, v28.16b
        ldr     d29, [x15, x5]
        sdot    v18.4s, v0.16b, v8.16b
        add     x5, x5, x4, lsl #1
        sub     v30.4s, v30.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sdot    v19.4s, v1.16b, v9.16b
        sqxtn   v30.4h, v30.4s
        zip1    v12.8h, v6.8h, v7.8h
        zip2    v13.8h, v6.8h, v7.8h
        zip1    v14.16b, v14.16b, v15.16b
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v18.4s, v2.16b, v12.16b
        sdot    v19.4s, v3.16b, v13.16b
        sqxtn   v30.8b, v30.8h
        zip1    v10.8h, v14.8h, v16.8h
        zip2    v11.8h, v14.8h, v16.8h
        sdot    v18.4s, v4.16b, v10.16b
        sdot    v19.4s, v5.16b, v11.16b
        smax    v30.8b, v30.8b, v31.8b
        ldr     d31, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        str     d30, [x10]
        add     x10, x10, x4
        b.ne    21b
90:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x9, x14, x5
        mov     x11, x9
        mov     x15, x9
        b       21b
91:
        cbz     x13, 81f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x9, x14, x5
        mov     x11, x9
        mov     x15, x9
        b       30b
98:
        mov     x12, #1
        sub     x13, x13, #1
        sub     x9, x14, x5
        mov     x11, x9
        mov     x15, x9
        b       20b
80:
        fsub    v18.4s, v18.4s, v24.4s
        ins     v26.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v27.d[0], x25
        ins     v26.d[1], x24
        subs    x2, x2, #1
        ins     v27.d[1], x26
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sqxtn   v26.4h, v26.4s
        sqxtn2  v26.8h, v27.4s
        ldr     d27, [x3, #112]
        sqxtn   v26.8b, v26.8h
        smax    v26.8b, v26.8b, v27.8b
        ldr     d27, [x3, #128]
        smin    v26.8b, v26.8b, v27.8b
        str     d26, [x10]
        add     x10, x10, x4
        b.ne    10b
        b       99f
81:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        ins     v30.d[1], x24
        subs    x2, x2, #1
        ins     v31.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        fmla    v31.4s, v21.4s, v23.4s
        fadd    v30.4s, v30.4s, v24.4s
        fadd    v31.4s, v31.4s, v24.4s
        sub     v30.4s, v30.4s, v25.4s
        sub     v31.4s, v31.4s, v25.4s
        sqxtn   v30.4h, v30.4s
        sqxtn2  v30.8h, v31.4s
        ldr     d31, [x3, #112]
        sqxtn   v30.8b, v30.8h
        smax    v30.8b, v30.8b, v31.8b
        ldr     d31, [x3, #128]
        smin    v30.8b, v30.8b, v31.8b
        str     d30, [x10]
        add     x10, x10, x4
        b.ne    10b
99:
        ldr     x6, [x0, #16]
        ldp     x16, x9, [x0, #72]
        ldp     x7, x8, [x0, #88]
        add     x6, x6, x8
        add     x16, x16, #8
        cmp     x16, x9
        csel    x16, x16, x9, lo
        subs    x7, x7, #1
        str     x6, [x0, #16]
        str     x16, [x0, #72]
        str     x7, [x0, #88]
        b.ne    5b
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
        ldp     d8, d9, [sp], #128
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv3x3s2_1x8c4_a55_general, . - dgms_dwconv3x3s2_1x8c4_a55_general

// An even zero point, limits -128 and 127.
        .globl  dgms_dwconv3x3s2_1x8c4_a55
        .hidden dgms_dwconv3x3s2_1x8c4_a55
        .type   dgms_dwconv3x3s2_1x8c4_a55, %function
        .p2align 5
dgms_dwconv3x3s2_1x8c4_a55:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-128]!
        .cfi_def_cfa_offset 128
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
        ldp     q0, q1, [x16, #0]
        ldp     q2, q3, [x16, #32]
        ldp     q4, q5, [x16, #64]
        ldr     x16, [x0, #72]
        ldp     x5, x6, [x0, #104]
        ldr     x7, [x0, #120]
        add     x5, x5, x16, lsl #2
        add     x6, x6, x16, lsl #2
        add     x7, x7, x16, lsl #2
        ldr     q24, [x3, #64]
        ldp     q18, q19, [x5]
        ldp     q22, q23, [x6]
        add     v18.4s, v18.4s, v24.4s
        add     v19.4s, v19.4s, v24.4s
        ldr     q25, [x3, #80]
        ldp     x23, x24, [x7, #0]
        ldp     x25, x26, [x7, #16]
        umov    x19, v18.d[0]
        umov    x20, v18.d[1]
        umov    x21, v19.d[0]
        umov    x22, v19.d[1]
10:
        ldp     x6, x7, [x1]
        ldr     x8, [x1, #16]
        ldr     x10, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x10, x10, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cbnz    x17, 11f
        ldr     d14, [x6]
        ldr     d15, [x7]
        ldr     d16, [x8]
        zip1    v6.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v16.16b
        zip1    v8.8h, v16.8h, v16.8h
        zip2    v9.8h, v16.8h, v16.8h
        mov     x5, x4
        b       12f
11:
        ldr     q6, [x14]
        ldr     q8, [x14]
        ldr     q9, [x14]
12:
        add     x9, x6, x4
        add     x11, x7, x4
        add     x15, x8, x4
        cbz     x12, 98f
20:
        ins     v18.d[0], x19
        ins     v19.d[0], x21
        ldr     d17, [x9, x5]
        subs    x12, x12, #1
        ldr     d28, [x11, x5]
        ins     v18.d[1], x20
        ins     v19.d[1], x22
        ldr     d14, [x6, x5]
        sdot    v18.4s, v0.16b, v8.16b
        ldr     d15, [x7, x5]
        zip1    v7.16b, v17.16b, v28.16b
        ldr     d16, [x8, x5]
        sdot    v19.4s, v1.16b, v9.16b
        ldr     d29, [x15, x5]
        zip1    v12.8h, v6.8h, v7.8h
        add     x5, x5, x4, lsl #1
        zip2    v13.8h, v6.8h, v7.8h
        zip1    v14.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v18.4s, v2.16b, v12.16b
        sdot    v19.4s, v3.16b, v13.16b
        zip1    v10.8h, v14.8h, v16.8h
        zip2    v11.8h, v14.8h, v16.8h
        sdot    v18.4s, v4.16b, v10.16b
        sdot    v19.4s, v5.16b, v11.16b
        b.eq    90f
        subs    x12, x12, #2
        b.lo    18f
17:
        ins     v20.d[0], x19
        ins     v21.d[0], x21
        fsub    v18.4s, v18.4s, v24.4s
        ldr     d17, [x9, x5]
        fsub    v19.4s, v19.4s, v24.4s
        ldr     d28, [x11, x5]
        ins     v20.d[1], x20
        ins     v21.d[1], x22
        ldr     d14, [x6, x5]
        ins     v26.d[0], x23
        zip1    v6.16b, v17.16b, v28.16b
        ldr     d15, [x7, x5]
        sdot    v20.4s, v0.16b, v10.16b
        ldr     d16, [x8, x5]
        sdot    v21.4s, v1.16b, v11.16b
        ldr     d29, [x15, x5]
        zip1    v12.8h, v7.8h, v6.8h
        ins     v27.d[0], x25
        zip2    v13.8h, v7.8h, v6.8h
        ins     v30.d[0], x23
        zip1    v14.16b, v14.16b, v15.16b
        ins     v31.d[0], x25
        zip1    v16.16b, v16.16b, v29.16b
        ins     v26.d[1], x24
        sdot    v20.4s, v2.16b, v12.16b
        ins     v27.d[1], x26
        sdot    v21.4s, v3.16b, v13.16b
        ins     v30.d[1], x24
        zip1    v8.8h, v14.8h, v16.8h
        ins     v31.d[1], x26
        zip2    v9.8h, v14.8h, v16.8h
        add     x5, x5, x4, lsl #1
        sdot    v20.4s, v4.16b, v8.16b
        ldr     d17, [x9, x5]
        sdot    v21.4s, v5.16b, v9.16b
        ldr     d28, [x11, x5]
        fmla    v26.4s, v18.4s, v22.4s
        ins     v18.d[0], x19
        fmla    v27.4s, v19.4s, v23.4s
        ins     v19.d[0], x21
        fsub    v20.4s, v20.4s, v24.4s
        ins     v18.d[1], x20
        fsub    v21.4s, v21.4s, v24.4s
        ins     v19.d[1], x22
        fadd    v26.4s, v26.4s, v25.4s
        ldr     d14, [x6, x5]
        fadd    v27.4s, v27.4s, v25.4s
        ldr     d15, [x7, x5]
        fmla    v30.4s, v20.4s, v22.4s
        ldr     d16, [x8, x5]
        fmla    v31.4s, v21.4s, v23.4s
        ldr     d29, [x15, x5]
        zip1    v7.16b, v17.16b, v28.16b
        subs    x12, x12, #2
        sdot    v18.4s, v0.16b, v8.16b
        add     x5, x5, x4, lsl #1
        fadd    v30.4s, v30.4s, v25.4s
        fadd    v31.4s, v31.4s, v25.4s
        sdot    v19.4s, v1.16b, v9.16b
        uzp1    v26.8h, v26.8h, v27.8h
        zip1    v12.8h, v6.8h, v7.8h
        zip2    v13.8h, v6.8h, v7.8h
        uzp1    v30.8h, v30.8h, v31.8h
        sqxtn   v26.8b, v26.8h
        zip1    v14.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v18.4s, v2.16b, v12.16b
        sdot    v19.4s, v3.16b, v13.16b
        str     d26, [x10]
        sqxtn   v30.8b, v30.8h
        add     x10, x10, x4
        zip1    v10.8h, v14.8h, v16.8h
        zip2    v11.8h, v14.8h, v16.8h
        sdot    v18.4s, v4.16b, v10.16b
        sdot    v19.4s, v5.16b, v11.16b
        str     d30, [x10]
        add     x10, x10, x4
        b.hs    17b
18:
        adds    x12, x12, #2
        b.eq    90f
21:
        fsub    v18.4s, v18.4s, v24.4s
        ins     v26.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v27.d[0], x25
        ins     v26.d[1], x24
        ins     v20.d[0], x19
        ins     v27.d[1], x26
        ins     v21.d[0], x21
        fmla    v26.4s, v18.4s, v22.4s
        ldr     d17, [x9, x5]
        fmla    v27.4s, v19.4s, v23.4s
        ldr     d28, [x11, x5]
        ins     v20.d[1], x20
        ins     v21.d[1], x22
        ldr     d14, [x6, x5]
        subs    x12, x12, #1
        fadd    v26.4s, v26.4s, v25.4s
        ldr     d15, [x7, x5]
        fadd    v27.4s, v27.4s, v25.4s
        ldr     d16, [x8, x5]
        zip1    v6.16b, v17.16b, v28.16b
        ldr     d29, [x15, x5]
        sdot    v20.4s, v0.16b, v10.16b
        add     x5, x5, x4, lsl #1
        sdot    v21.4s, v1.16b, v11.16b
        zip1    v12.8h, v7.8h, v6.8h
        zip2    v13.8h, v7.8h, v6.8h
        uzp1    v26.8h, v26.8h, v27.8h
        zip1    v14.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v20.4s, v2.16b, v12.16b
        sdot    v21.4s, v3.16b, v13.16b
        sqxtn   v26.8b, v26.8h
        zip1    v8.8h, v14.8h, v16.8h
        zip2    v9.8h, v14.8h, v16.8h
        sdot    v20.4s, v4.16b, v8.16b
        sdot    v21.4s, v5.16b, v9.16b
        str     d26, [x10]
        add     x10, x10, x4
        b.eq    91f
30:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        ins     v30.d[1], x24
        ins     v18.d[0], x19
        ins     v31.d[1], x26
        ins     v19.d[0], x21
        fmla    v30.4s, v20.4s, v22.4s
        ldr     d17, [x9, x5]
        fmla    v31.4s, v21.4s, v23.4s
        ldr     d28, [x11, x5]
        ins     v18.d[1], x20
        ins     v19.d[1], x22
        ldr     d14, [x6, x5]
        subs    x12, x12, #1
        fadd    v30.4s, v30.4s, v25.4s
        ldr     d15, [x7, x5]
        fadd    v31.4s, v31.4s, v25.4s
        ldr     d16, [x8, x5]
        zip1    v7.16b, v17.16b, v28.16b
        ldr     d29, [x15, x5]
        sdot    v18.4s, v0.16b, v8.16b
        add     x5, x5, x4, lsl #1
        sdot    v19.4s, v1.16b, v9.16b
        zip1    v12.8h, v6.8h, v7.8h
        zip2    v13.8h, v6.8h, v7.8h
        uzp1    v30.8h, v30.8h, v31.8h
        zip1    v14.16b, v14.16b, v15.16b
        zip1    v16.16b, v16.16b, v29.16b
        sdot    v18.4s, v2.16b, v12.16b
        sdot    v19.4s, v3.16b, v13.16b
        sqxtn   v30.8b, v30.8h
        zip1    v10.8h, v14.8h, v16.8h
        zip2    v11.8h, v14.8h, v16.8h
        sdot    v18.4s, v4.16b, v10.16b
        sdot    v19.4s, v5.16b, v11.16b
        str     d30, [x10]
        add     x10, x10, x4
        b.ne    21b
90:
        cbz     x13, 80f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x9, x14, x5
        mov     x11, x9
        mov     x15, x9
        b       21b
91:
        cbz     x13, 81f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x9, x14, x5
        mov     x11, x9
        mov     x15, x9
        b       30b
98:
        mov     x12, #1
        sub     x13, x13, #1
        sub     x9, x14, x5
        mov     x11, x9
        mov     x15, x9
        b       20b
80:
        fsub    v18.4s, v18.4s, v24.4s
        ins     v26.d[0], x23
        fsub    v19.4s, v19.4s, v24.4s
        ins     v27.d[0], x25
        ins     v26.d[1], x24
        subs    x2, x2, #1
        ins     v27.d[1], x26
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x10]
        add     x10, x10, x4
        b.ne    10b
        b       99f
81:
        fsub    v20.4s, v20.4s, v24.4s
        ins     v30.d[0], x23
        fsub    v21.4s, v21.4s, v24.4s
        ins     v31.d[0], x25
        ins     v30.d[1], x24
        subs    x2, x2, #1
        ins     v31.d[1], x26
        fmla    v30.4s, v20.4s, v22.4s
        fmla    v31.4s, v21.4s, v23.4s
        fadd    v30.4s, v30.4s, v25.4s
        fadd    v31.4s, v31.4s, v25.4s
        uzp1    v30.8h, v30.8h, v31.8h
        sqxtn   v30.8b, v30.8h
        str     d30, [x10]
        add     x10, x10, x4
        b.ne    10b
99:
        ldr     x6, [x0, #16]
        ldp     x16, x9, [x0, #72]
        ldp     x7, x8, [x0, #88]
        add     x6, x6, x8
        add     x16, x16, #8
        cmp     x16, x9
        csel    x16, x16, x9, lo
        subs    x7, x7, #1
        str     x6, [x0, #16]
        str     x16, [x0, #72]
        str     x7, [x0, #88]
        b.ne    5b
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
        ldp     d8, d9, [sp], #128
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv3x3s2_1x8c4_a55, . - dgms_dwconv3x3s2_1x8c4_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
