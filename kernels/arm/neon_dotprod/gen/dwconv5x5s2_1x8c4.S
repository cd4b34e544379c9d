// Written by scripts/arm/dwconv.py, which also says what the routines do. Not to be edited.
        .arch   armv8.2-a+dotprod
        .text

// Any zero point and limits.
        .globl  dgms_dwconv5x5s2_1x8c4_general
        .hidden dgms_dwconv5x5s2_1x8c4_general
        .type   dgms_dwconv5x5s2_1x8c4_general, %function
        .p2align 5
dgms_dwconv5x5s2_1x8c4_general:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-112]!
        .cfi_def_cfa_offset 112
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
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
        ldp     q20, q21, [x7]
        stp     q20, q21, [x3, #32]
        stp     q18, q19, [x3, #0]
        ldr     x21, [x0, #16]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldr     x19, [x1, #32]
        ldr     x10, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x19, x19, x16
        add     x10, x10, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v0.8h, v20.8h, v26.8h
        zip2    v1.8h, v20.8h, v26.8h
        ldr     d29, [x19, x5]
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q29, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v2.8h, v20.8h, v26.8h
        zip2    v3.8h, v20.8h, v26.8h
        ldr     d30, [x19, x5]
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q30, [x14]
14:
        cmp     x17, #3
        b.hs    15f
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v4.8h, v20.8h, v26.8h
        zip2    v5.8h, v20.8h, v26.8h
        ldr     d31, [x19, x5]
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q31, [x14]
16:
        zip1    v29.16b, v29.16b, v29.16b
        zip1    v12.16b, v30.16b, v31.16b
        zip2    v17.8h, v29.8h, v12.8h
        zip1    v16.8h, v29.8h, v12.8h
        add     x11, x6, x4
        add     x15, x7, x4
        add     x20, x8, x4
        add     x22, x9, x4
        add     x23, x19, x4
        cbz     x12, 92f
20:
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v6.8h, v20.8h, v26.8h
        zip2    v7.8h, v20.8h, v26.8h
        ldr     d28, [x19, x5]
        ldr     d20, [x11, x5]
        ldr     d21, [x15, x5]
        ldr     d26, [x20, x5]
        ldr     d27, [x22, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v8.8h, v20.8h, v26.8h
        zip2    v9.8h, v20.8h, v26.8h
        ldr     d29, [x23, x5]
        zip1    v14.16b, v28.16b, v29.16b
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        ldp     q18, q19, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v18.4s, v28.16b, v0.16b
        sdot    v19.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #32]
        sdot    v18.4s, v30.16b, v2.16b
        sdot    v19.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #64]
        sdot    v18.4s, v28.16b, v4.16b
        sdot    v19.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #96]
        sdot    v18.4s, v30.16b, v6.16b
        sdot    v19.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #128]
        sdot    v18.4s, v28.16b, v8.16b
        sdot    v19.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #160]
        sdot    v18.4s, v30.16b, v12.16b
        sdot    v19.4s, v31.16b, v13.16b
        ldp     q28, q29, [x21, #192]
        sdot    v18.4s, v28.16b, v16.16b
        sdot    v19.4s, v29.16b, v17.16b
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q26, q27, [x3, #32]
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sqxtn   v26.4h, v26.4s
        sqxtn2  v26.8h, v27.4s
        sqxtn   v26.8b, v26.8h
        ldr     d27, [x3, #112]
        smax    v26.8b, v26.8b, v27.8b
        ldr     d27, [x3, #128]
        smin    v26.8b, v26.8b, v27.8b
        str     d26, [x10]
        add     x5, x5, x4, lsl #1
        add     x10, x10, x4
        subs    x12, x12, #1
        b.eq    90f
21:
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v10.8h, v20.8h, v26.8h
        zip2    v11.8h, v20.8h, v26.8h
        ldr     d28, [x19, x5]
        ldr     d20, [x11, x5]
        ldr     d21, [x15, x5]
        ldr     d26, [x20, x5]
        ldr     d27, [x22, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v0.8h, v20.8h, v26.8h
        zip2    v1.8h, v20.8h, v26.8h
        ldr     d29, [x23, x5]
        zip1    v16.16b, v28.16b, v29.16b
        zip2    v15.8h, v14.8h, v16.8h
        zip1    v14.8h, v14.8h, v16.8h
        ldp     q18, q19, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v18.4s, v28.16b, v4.16b
        sdot    v19.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #32]
        sdot    v18.4s, v30.16b, v6.16b
        sdot    v19.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #64]
        sdot    v18.4s, v28.16b, v8.16b
        sdot    v19.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #96]
        sdot    v18.4s, v30.16b, v10.16b
        sdot    v19.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #128]
        sdot    v18.4s, v28.16b, v0.16b
        sdot    v19.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #160]
        sdot    v18.4s, v30.16b, v14.16b
        sdot    v19.4s, v31.16b, v15.16b
        ldp     q28, q29, [x21, #192]
        sdot    v18.4s, v28.16b, v12.16b
        sdot    v19.4s, v29.16b, v13.16b
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q26, q27, [x3, #32]
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sqxtn   v26.4h, v26.4s
        sqxtn2  v26.8h, v27.4s
        sqxtn   v26.8b, v26.8h
        ldr     d27, [x3, #112]
        smax    v26.8b, v26.8b, v27.8b
        ldr     d27, [x3, #128]
        smin    v26.8b, v26.8b, v27.8b
        str     d26, [x10]
        add     x5, x5, x4, lsl #1
        add     x10, x10, x4
        subs    x12, x12, #1
        b.eq    91f
22:
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v2.8h, v20.8h, v26.8h
        zip2    v3.8h, v20.8h, v26.8h
        ldr     d28, [x19, x5]
        ldr     d20, [x11, x5]
        ldr     d21, [x15, x5]
        ldr     d26, [x20, x5]
        ldr     d27, [x22, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v4.8h, v20.8h, v26.8h
        zip2    v5.8h, v20.8h, v26.8h
        ldr     d29, [x23, x5]
        zip1    v12.16b, v28.16b, v29.16b
        zip2    v17.8h, v16.8h, v12.8h
        zip1    v16.8h, v16.8h, v12.8h
        ldp     q18, q19, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v18.4s, v28.16b, v8.16b
        sdot    v19.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #32]
        sdot    v18.4s, v30.16b, v10.16b
        sdot    v19.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #64]
        sdot    v18.4s, v28.16b, v0.16b
        sdot    v19.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #96]
        sdot    v18.4s, v30.16b, v2.16b
        sdot    v19.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #128]
        sdot    v18.4s, v28.16b, v4.16b
        sdot    v19.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #160]
        sdot    v18.4s, v30.16b, v16.16b
        sdot    v19.4s, v31.16b, v17.16b
        ldp     q28, q29, [x21, #192]
        sdot    v18.4s, v28.16b, v14.16b
        sdot    v19.4s, v29.16b, v15.16b
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q26, q27, [x3, #32]
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v24.4s
        fadd    v27.4s, v27.4s, v24.4s
        sub     v26.4s, v26.4s, v25.4s
        sub     v27.4s, v27.4s, v25.4s
        sqxtn   v26.4h, v26.4s
        sqxtn2  v26.8h, v27.4s
        sqxtn   v26.8b, v26.8h
        ldr     d27, [x3, #112]
        smax    v26.8b, v26.8b, v27.8b
        ldr     d27, [x3, #128]
        smin    v26.8b, v26.8b, v27.8b
        str     d26, [x10]
        add     x5, x5, x4, lsl #1
        add     x10, x10, x4
        subs    x12, x12, #1
        b.ne    20b
92:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x11, x14, x5
        sub     x15, x14, x5
        sub     x20, x14, x5
        sub     x22, x14, x5
        sub     x23, x14, x5
        b       20b
90:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x11, x14, x5
        sub     x15, x14, x5
        sub     x20, x14, x5
        sub     x22, x14, x5
        sub     x23, x14, x5
        b       21b
91:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x11, x14, x5
        sub     x15, x14, x5
        sub     x20, x14, x5
        sub     x22, x14, x5
        sub     x23, x14, x5
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
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     d8, d9, [sp], #112
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5s2_1x8c4_general, . - dgms_dwconv5x5s2_1x8c4_general

// An even zero point, limits -128 and 127.
        .globl  dgms_dwconv5x5s2_1x8c4
        .hidden dgms_dwconv5x5s2_1x8c4
        .type   dgms_dwconv5x5s2_1x8c4, %function
        .p2align 5
dgms_dwconv5x5s2_1x8c4:
        .cfi_startproc
        hint    #34
        stp     d8, d9, [sp, #-112]!
        .cfi_def_cfa_offset 112
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
5:
        ldp     x1, x2, [x0]
        ldp     x16, x3, [x0, #16]
        ldp     x4, x14, [x0, #32]
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
        ldr     x21, [x0, #16]
10:
        ldp     x6, x7, [x1]
        ldp     x8, x9, [x1, #16]
        ldr     x19, [x1, #32]
        ldr     x10, [x1, #48]
        add     x1, x1, #64
        add     x6, x6, x16
        add     x7, x7, x16
        add     x8, x8, x16
        add     x9, x9, x16
        add     x19, x19, x16
        add     x10, x10, x16
        ldp     x12, x13, [x0, #48]
        ldr     x17, [x0, #64]
        mov     x5, #0
        cmp     x17, #1
        b.hs    11f
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v0.8h, v20.8h, v26.8h
        zip2    v1.8h, v20.8h, v26.8h
        ldr     d29, [x19, x5]
        add     x5, x5, x4
        b       12f
11:
        ldr     q0, [x14]
        ldr     q1, [x14]
        ldr     q29, [x14]
12:
        cmp     x17, #2
        b.hs    13f
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v2.8h, v20.8h, v26.8h
        zip2    v3.8h, v20.8h, v26.8h
        ldr     d30, [x19, x5]
        add     x5, x5, x4
        b       14f
13:
        ldr     q2, [x14]
        ldr     q3, [x14]
        ldr     q30, [x14]
14:
        cmp     x17, #3
        b.hs    15f
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v4.8h, v20.8h, v26.8h
        zip2    v5.8h, v20.8h, v26.8h
        ldr     d31, [x19, x5]
        add     x5, x5, x4
        b       16f
15:
        ldr     q4, [x14]
        ldr     q5, [x14]
        ldr     q31, [x14]
16:
        zip1    v29.16b, v29.16b, v29.16b
        zip1    v12.16b, v30.16b, v31.16b
        zip2    v17.8h, v29.8h, v12.8h
        zip1    v16.8h, v29.8h, v12.8h
        add     x11, x6, x4
        add     x15, x7, x4
        add     x20, x8, x4
        add     x22, x9, x4
        add     x23, x19, x4
        cbz     x12, 92f
20:
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v6.8h, v20.8h, v26.8h
        zip2    v7.8h, v20.8h, v26.8h
        ldr     d28, [x19, x5]
        ldr     d20, [x11, x5]
        ldr     d21, [x15, x5]
        ldr     d26, [x20, x5]
        ldr     d27, [x22, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v8.8h, v20.8h, v26.8h
        zip2    v9.8h, v20.8h, v26.8h
        ldr     d29, [x23, x5]
        zip1    v14.16b, v28.16b, v29.16b
        zip2    v13.8h, v12.8h, v14.8h
        zip1    v12.8h, v12.8h, v14.8h
        ldp     q18, q19, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v18.4s, v28.16b, v0.16b
        sdot    v19.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #32]
        sdot    v18.4s, v30.16b, v2.16b
        sdot    v19.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #64]
        sdot    v18.4s, v28.16b, v4.16b
        sdot    v19.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #96]
        sdot    v18.4s, v30.16b, v6.16b
        sdot    v19.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #128]
        sdot    v18.4s, v28.16b, v8.16b
        sdot    v19.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #160]
        sdot    v18.4s, v30.16b, v12.16b
        sdot    v19.4s, v31.16b, v13.16b
        ldp     q28, q29, [x21, #192]
        sdot    v18.4s, v28.16b, v16.16b
        sdot    v19.4s, v29.16b, v17.16b
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q26, q27, [x3, #32]
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x10]
        add     x5, x5, x4, lsl #1
        add     x10, x10, x4
        subs    x12, x12, #1
        b.eq    90f
21:
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v10.8h, v20.8h, v26.8h
        zip2    v11.8h, v20.8h, v26.8h
        ldr     d28, [x19, x5]
        ldr     d20, [x11, x5]
        ldr     d21, [x15, x5]
        ldr     d26, [x20, x5]
        ldr     d27, [x22, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v0.8h, v20.8h, v26.8h
        zip2    v1.8h, v20.8h, v26.8h
        ldr     d29, [x23, x5]
        zip1    v16.16b, v28.16b, v29.16b
        zip2    v15.8h, v14.8h, v16.8h
        zip1    v14.8h, v14.8h, v16.8h
        ldp     q18, q19, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v18.4s, v28.16b, v4.16b
        sdot    v19.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #32]
        sdot    v18.4s, v30.16b, v6.16b
        sdot    v19.4s, v31.16b, v7.16b
        ldp     q28, q29, [x21, #64]
        sdot    v18.4s, v28.16b, v8.16b
        sdot    v19.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #96]
        sdot    v18.4s, v30.16b, v10.16b
        sdot    v19.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #128]
        sdot    v18.4s, v28.16b, v0.16b
        sdot    v19.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #160]
        sdot    v18.4s, v30.16b, v14.16b
        sdot    v19.4s, v31.16b, v15.16b
        ldp     q28, q29, [x21, #192]
        sdot    v18.4s, v28.16b, v12.16b
        sdot    v19.4s, v29.16b, v13.16b
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q26, q27, [x3, #32]
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x10]
        add     x5, x5, x4, lsl #1
        add     x10, x10, x4
        subs    x12, x12, #1
        b.eq    91f
22:
        ldr     d20, [x6, x5]
        ldr     d21, [x7, x5]
        ldr     d26, [x8, x5]
        ldr     d27, [x9, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v2.8h, v20.8h, v26.8h
        zip2    v3.8h, v20.8h, v26.8h
        ldr     d28, [x19, x5]
        ldr     d20, [x11, x5]
        ldr     d21, [x15, x5]
        ldr     d26, [x20, x5]
        ldr     d27, [x22, x5]
        zip1    v20.16b, v20.16b, v21.16b
        zip1    v26.16b, v26.16b, v27.16b
        zip1    v4.8h, v20.8h, v26.8h
        zip2    v5.8h, v20.8h, v26.8h
        ldr     d29, [x23, x5]
        zip1    v12.16b, v28.16b, v29.16b
        zip2    v17.8h, v16.8h, v12.8h
        zip1    v16.8h, v16.8h, v12.8h
        ldp     q18, q19, [x3]
        ldp     q28, q29, [x21, #0]
        sdot    v18.4s, v28.16b, v8.16b
        sdot    v19.4s, v29.16b, v9.16b
        ldp     q30, q31, [x21, #32]
        sdot    v18.4s, v30.16b, v10.16b
        sdot    v19.4s, v31.16b, v11.16b
        ldp     q28, q29, [x21, #64]
        sdot    v18.4s, v28.16b, v0.16b
        sdot    v19.4s, v29.16b, v1.16b
        ldp     q30, q31, [x21, #96]
        sdot    v18.4s, v30.16b, v2.16b
        sdot    v19.4s, v31.16b, v3.16b
        ldp     q28, q29, [x21, #128]
        sdot    v18.4s, v28.16b, v4.16b
        sdot    v19.4s, v29.16b, v5.16b
        ldp     q30, q31, [x21, #160]
        sdot    v18.4s, v30.16b, v16.16b
        sdot    v19.4s, v31.16b, v17.16b
        ldp     q28, q29, [x21, #192]
        sdot    v18.4s, v28.16b, v14.16b
        sdot    v19.4s, v29.16b, v15.16b
        fsub    v18.4s, v18.4s, v24.4s
        fsub    v19.4s, v19.4s, v24.4s
        ldp     q26, q27, [x3, #32]
        fmla    v26.4s, v18.4s, v22.4s
        fmla    v27.4s, v19.4s, v23.4s
        fadd    v26.4s, v26.4s, v25.4s
        fadd    v27.4s, v27.4s, v25.4s
        uzp1    v26.8h, v26.8h, v27.8h
        sqxtn   v26.8b, v26.8h
        str     d26, [x10]
        add     x5, x5, x4, lsl #1
        add     x10, x10, x4
        subs    x12, x12, #1
        b.ne    20b
92:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x11, x14, x5
        sub     x15, x14, x5
        sub     x20, x14, x5
        sub     x22, x14, x5
        sub     x23, x14, x5
        b       20b
90:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x11, x14, x5
        sub     x15, x14, x5
        sub     x20, x14, x5
        sub     x22, x14, x5
        sub     x23, x14, x5
        b       21b
91:
        cbz     x13, 99f
        mov     x12, #1
        sub     x13, x13, #1
        sub     x11, x14, x5
        sub     x15, x14, x5
        sub     x20, x14, x5
        sub     x22, x14, x5
        sub     x23, x14, x5
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
        ldp     x19, x20, [sp, #64]
        .cfi_restore x19
        .cfi_restore x20
        ldp     x21, x22, [sp, #80]
        .cfi_restore x21
        .cfi_restore x22
        ldp     x23, x24, [sp, #96]
        .cfi_restore x23
        .cfi_restore x24
        ldp     d8, d9, [sp], #112
        .cfi_restore d8
        .cfi_restore d9
        .cfi_def_cfa_offset 0
        ret
        .cfi_restore_state
        .cfi_endproc
        .size   dgms_dwconv5x5s2_1x8c4, . - dgms_dwconv5x5s2_1x8c4

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
