// Written by scripts/arm/dwconv.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// Any zero point and limits.
        .globl  dgms_dwconv3x3_2x8c4_general
        .hidden dgms_dwconv3x3_2x8c4_general
        .type   dgms_dwconv3x3_2x8c4_general, %function
        .p2align 5
dgms_dwconv3x3_2x8c4_general:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-64]!
        .cfi_def_cfa_offset 64
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
        ldp     q0, q1, [x16, #0]
        ldp     q2, q3, [x16, #32]
        ldp     q4, q5, [x16, #64]
        ldp     q6, q7, [x16, #96]
        ldp     q8, q9, [x16, #128]
        ldp     q10, q11, [x16, #160]
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
        ldr     q30, [x3, #112]
        ldr     q31, [x3, #128]
        ldp     q20, q21, [x7]
        stp     q20, q21, [x3, #32]
        stp     q18, q19, [x3, #0]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldp     x10, x11, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x10, x10, x16
        add     x11, x11, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v12.8h, v26.8h, v28.8h
        zip2    v13.8h, v26.8h, v28.8h
        add     x5, x5, x4
        b       12f
11:
        ldr     q12, [x14]
        ldr     q13, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v14.8h, v26.8h, v28.8h
        zip2    v15.8h, v26.8h, v28.8h
        add     x5, x5, x4
        b       14f
13:
        ldr     q14, [x14]
        ldr     q15, [x14]
14:
        cbz     x12, 92f
20:
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v16.8h, v26.8h, v28.8h
        zip2    v17.8h, v26.8h, v28.8h
        ldp     q18, q19, [x3]
        ldp     q20, q21, [x3]
        sdot    v18.4s, v0.16b, v12.16b
        sdot    v19.4s, v1.16b, v13.16b
        sdot    v20.4s, v2.16b, v12.16b
        sdot    v21.4s, v3.16b, v13.16b
        sdot    v18.4s, v4.16b, v14.16b
        sdot    v19.4s, v5.16b, v15.16b
        sdot    v20.4s, v6.16b, v14.16b
        sdot    v21.4s, v7.16b, v15.16b
        sdot    v18.4s, v8.16b, v16.16b
        sdot    v19.4s, v9.16b, v17.16b
        sdot    v20.4s, v10.16b, v16.16b
        sdot    v21.4s, v11.16b, v17.16b
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q28, q29, [x3, #32]
        ldp     q26, q27, [x3, #32]
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        fadd    v26.4s, v26.4s, v24.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sqxtn   v28.4h, v28.4s
        sqxtn   v26.4h, v26.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn2  v26.8h, v27.4s
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        smax    v28.8b, v28.8b, v30.8b
        smax    v26.8b, v26.8b, v30.8b
        smin    v28.8b, v28.8b, v31.8b
        smin    v26.8b, v26.8b, v31.8b
        str     d28, [x11, x5]
        str     d26, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    90f
21:
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v12.8h, v26.8h, v28.8h
        zip2    v13.8h, v26.8h, v28.8h
        ldp     q18, q19, [x3]
        ldp     q20, q21, [x3]
        sdot    v18.4s, v0.16b, v14.16b
        sdot    v19.4s, v1.16b, v15.16b
        sdot    v20.4s, v2.16b, v14.16b
        sdot    v21.4s, v3.16b, v15.16b
        sdot    v18.4s, v4.16b, v16.16b
        sdot    v19.4s, v5.16b, v17.16b
        sdot    v20.4s, v6.16b, v16.16b
        sdot    v21.4s, v7.16b, v17.16b
        sdot    v18.4s, v8.16b, v12.16b
        sdot    v19.4s, v9.16b, v13.16b
        sdot    v20.4s, v10.16b, v12.16b
        sdot    v21.4s, v11.16b, v13.16b
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q28, q29, [x3, #32]
        ldp     q26, q27, [x3, #32]
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        fadd    v26.4s, v26.4s, v24.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sqxtn   v28.4h, v28.4s
        sqxtn   v26.4h, v26.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn2  v26.8h, v27.4s
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        smax    v28.8b, v28.8b, v30.8b
        smax    v26.8b, v26.8b, v30.8b
        smin    v28.8b, v28.8b, v31.8b
        smin    v26.8b, v26.8b, v31.8b
        str     d28, [x11, x5]
        str     d26, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    91f
22:
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v14.8h, v26.8h, v28.8h
        zip2    v15.8h, v26.8h, v28.8h
        ldp     q18, q19, [x3]
        ldp     q20, q21, [x3]
        sdot    v18.4s, v0.16b, v16.16b
        sdot    v19.4s, v1.16b, v17.16b
        sdot    v20.4s, v2.16b, v16.16b
        sdot    v21.4s, v3.16b, v17.16b
        sdot    v18.4s, v4.16b, v12.16b
        sdot    v19.4s, v5.16b, v13.16b
        sdot    v20.4s, v6.16b, v12.16b
        sdot    v21.4s, v7.16b, v13.16b
        sdot    v18.4s, v8.16b, v14.16b
        sdot    v19.4s, v9.16b, v15.16b
        sdot    v20.4s, v10.16b, v14.16b
        sdot    v21.4s, v11.16b, v15.16b
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q28, q29, [x3, #32]
        ldp     q26, q27, [x3, #32]
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v28.4s, v28.4s, v24.4s
        fadd    v29.4s, v29.4s, v24.4s
        fadd    v26.4s, v26.4s, v24.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v28.4s, v28.4s, v25.4s
        sub     v29.4s, v29.4s, v25.4s
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sqxtn   v28.4h, v28.4s
        sqxtn   v26.4h, v26.4s
        sqxtn2  v28.8h, v29.4s
        sqxtn2  v26.8h, v27.4s
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        smax    v28.8b, v28.8b, v30.8b
        smax    v26.8b, v26.8b, v30.8b
        smin    v28.8b, v28.8b, v31.8b
        smin    v26.8b, v26.8b, v31.8b
        str     d28, [x11, x5]
        str     d26, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.ne    20b
92:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       20b
90:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       21b
91:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       22b
99:
        subs    x2, x2, #1
        b.ne    10b
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
        ldp     d8, d9, [sp], #64
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv3x3_2x8c4_general, . - dgms_dwconv3x3_2x8c4_general

// An even zero point, limits -128 and 127.
        .globl  dgms_dwconv3x3_2x8c4
        .hidden dgms_dwconv3x3_2x8c4
        .type   dgms_dwconv3x3_2x8c4, %function
        .p2align 5
dgms_dwconv3x3_2x8c4:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-64]!
        .cfi_def_cfa_offset 64
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
        ldp     q0, q1, [x16, #0]
        ldp     q2, q3, [x16, #32]
        ldp     q4, q5, [x16, #64]
        ldp     q6, q7, [x16, #96]
        ldp     q8, q9, [x16, #128]
        ldp     q10, q11, [x16, #160]
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
        ldp     q20, q21, [x7]
        stp     q20, q21, [x3, #32]
        stp     q18, q19, [x3, #0]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldp     x10, x11, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x10, x10, x16
        add     x11, x11, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v12.8h, v26.8h, v28.8h
        zip2    v13.8h, v26.8h, v28.8h
        add     x5, x5, x4
        b       12f
11:
        ldr     q12, [x14]
        ldr     q13, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v14.8h, v26.8h, v28.8h
        zip2    v15.8h, v26.8h, v28.8h
        add     x5, x5, x4
        b       14f
13:
        ldr     q14, [x14]
        ldr     q15, [x14]
14:
        cbz     x12, 92f
20:
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v16.8h, v26.8h, v28.8h
        zip2    v17.8h, v26.8h, v28.8h
        ldp     q18, q19, [x3]
        ldp     q20, q21, [x3]
        sdot    v18.4s, v0.16b, v12.16b
        sdot    v19.4s, v1.16b, v13.16b
        sdot    v20.4s, v2.16b, v12.16b
        sdot    v21.4s, v3.16b, v13.16b
        sdot    v18.4s, v4.16b, v14.16b
        sdot    v19.4s, v5.16b, v15.16b
        sdot    v20.4s, v6.16b, v14.16b
        sdot    v21.4s, v7.16b, v15.16b
        sdot    v18.4s, v8.16b, v16.16b
        sdot    v19.4s, v9.16b, v17.16b
        sdot    v20.4s, v10.16b, v16.16b
        sdot    v21.4s, v11.16b, v17.16b
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q28, q29, [x3, #32]
        ldp     q26, q27, [x3, #32]
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        uzp1    v28.8h, v28.8h, v29.8h
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        str     d28, [x11, x5]
        str     d26, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    90f
21:
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v12.8h, v26.8h, v28.8h
        zip2    v13.8h, v26.8h, v28.8h
        ldp     q18, q19, [x3]
        ldp     q20, q21, [x3]
        sdot    v18.4s, v0.16b, v14.16b
        sdot    v19.4s, v1.16b, v15.16b
        sdot    v20.4s, v2.16b, v14.16b
        sdot    v21.4s, v3.16b, v15.16b
        sdot    v18.4s, v4.16b, v16.16b
        sdot    v19.4s, v5.16b, v17.16b
        sdot    v20.4s, v6.16b, v16.16b
        sdot    v21.4s, v7.16b, v17.16b
        sdot    v18.4s, v8.16b, v12.16b
        sdot    v19.4s, v9.16b, v13.16b
        sdot    v20.4s, v10.16b, v12.16b
        sdot    v21.4s, v11.16b, v13.16b
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q28, q29, [x3, #32]
        ldp     q26, q27, [x3, #32]
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        uzp1    v28.8h, v28.8h, v29.8h
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        str     d28, [x11, x5]
        str     d26, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.eq    91f
22:
        ldr     d26, [x6, x5]
        ldr     d27, [x7, x5]
        ldr     d28, [x8, x5]
        ldr     d29, [x9, x5]
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v28.16b, v28.16b, v29.16b
        zip1    v14.8h, v26.8h, v28.8h
        zip2    v15.8h, v26.8h, v28.8h
        ldp     q18, q19, [x3]
        ldp     q20, q21, [x3]
        sdot    v18.4s, v0.16b, v16.16b
        sdot    v19.4s, v1.16b, v17.16b
        sdot    v20.4s, v2.16b, v16.16b
        sdot    v21.4s, v3.16b, v17.16b
        sdot    v18.4s, v4.16b, v12.16b
        sdot    v19.4s, v5.16b, v13.16b
        sdot    v20.4s, v6.16b, v12.16b
        sdot    v21.4s, v7.16b, v13.16b
        sdot    v18.4s, v8.16b, v14.16b
        sdot    v19.4s, v9.16b, v15.16b
        sdot    v20.4s, v10.16b, v14.16b
        sdot    v21.4s, v11.16b, v15.16b
        fsub    v20.4s, v20.4s, v24.4s
        fsub    v21.4s, v21.4s, v24.4s
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q28, q29, [x3, #32]
        ldp     q26, q27, [x3, #32]
        fmla    v28.4s, v20.4s, v22.4s
        fmla    v29.4s, v21.4s, v23.4s
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v28.4s, v28.4s, v25.4s
        fadd    v29.4s, v29.4s, v25.4s
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        uzp1    v28.8h, v28.8h, v29.8h
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v28.8b, v28.8h
        sqxtn   v26.8b, v26.8h
        str     d28, [x11, x5]
        str     d26, [x10, x5]
        add     x5, x5, x4
        subs    x12, x12, #1
        b.ne    20b
92:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       20b
90:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       21b
91:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x6, x14, x5
        mov     x7, x6
        mov     x8, x6
        mov     x9, x6
        b       22b
99:
        subs    x2, x2, #1
        b.ne    10b
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
        ldp     d8, d9, [sp], #64
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv3x3_2x8c4, . - dgms_dwconv3x3_2x8c4

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
