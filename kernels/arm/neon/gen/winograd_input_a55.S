// Written by scripts/arm/winograd_input.py, which also says what the routines do. Not to be edited.
        .arch   armv8-a
        .text

// A row of tiles in 16 channels.
        .globl  dgms_winograd_input_a55
        .hidden dgms_winograd_input_a55
        .type   dgms_winograd_input_a55, %function
        .p2align 5
dgms_winograd_input_a55:
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
        mov     x5, x1
        mov     x6, x2
        mov     x7, x3
        mov     x8, x4
        ldp     x9, x13, [x0, #32]
        ldp     x14, x26, [x0, #48]
        ldp     x15, x20, [x0, #72]
        ldp     x23, x24, [x0, #88]
        ldr     x25, [x0, #104]
        lsl     x21, x20, #1
        add     x22, x20, x21
        add     x16, x15, x21, lsl #1
        add     x17, x16, x21, lsl #1
        add     x19, x17, x21, lsl #1
        add     x11, x9, x13
        lsl     x13, x13, #1
        add     x10, x9, #8
        add     x12, x11, #8
        cbnz    x26, 5f
        ldr     x27, [x1, x10]
        ldr     d16, [x1, x9]
        ldr     x28, [x2, x10]
        ldr     d17, [x2, x9]
        ldr     x29, [x3, x10]
        ins     v16.d[1], x27
        ldr     d18, [x3, x9]
        ldr     x30, [x4, x10]
        ins     v17.d[1], x28
        ldr     d19, [x4, x9]
        ins     v18.d[1], x29
        shsub   v0.16b, v16.16b, v18.16b
        ins     v19.d[1], x30
        srhadd  v1.16b, v17.16b, v18.16b
        shsub   v2.16b, v18.16b, v17.16b
        shsub   v3.16b, v17.16b, v19.16b
        b       6f
5:
        movi    v0.16b, #0
        movi    v2.16b, #0
        movi    v3.16b, #0
        ldr     q1, [x0, #112]
6:
        ldr     x27, [x5, x12]
        add     x9, x9, x13
        ldr     d20, [x5, x11]
        add     x10, x10, x13
        ldr     x28, [x6, x12]
        ldr     d21, [x6, x11]
        ldr     x29, [x7, x12]
        ins     v20.d[1], x27
        ldr     d22, [x7, x11]
        ldr     x30, [x8, x12]
        ins     v21.d[1], x28
        ldr     d23, [x8, x11]
        add     x11, x11, x13
        ins     v22.d[1], x29
        add     x12, x12, x13
        shsub   v4.16b, v20.16b, v22.16b
        ins     v23.d[1], x30
        srhadd  v5.16b, v21.16b, v22.16b
        shsub   v6.16b, v22.16b, v21.16b
        shsub   v7.16b, v21.16b, v23.16b
        cmp     x14, #1
        b.ne    7f
        ldr     x27, [x0, #64]
        cbnz    x14, 1f
        mov     x27, #2
1:
        cbz     x27, 7f
        add     x28, x0, #112
        sub     x29, x28, x11
        mov     x5, x29
        mov     x6, x29
        mov     x7, x29
        mov     x8, x29
        cmp     x27, #1
        b.eq    7f
        sub     x29, x28, x9
        mov     x1, x29
        mov     x2, x29
        mov     x3, x29
        mov     x4, x29
        b       7f
7:
        ldr     x27, [x1, x10]
        sub     x14, x14, #1
        ldr     d24, [x1, x9]
        ldr     x28, [x2, x10]
        ldr     d25, [x2, x9]
        ldr     x29, [x3, x10]
        ins     v24.d[1], x27
        ldr     d26, [x3, x9]
        ldr     x30, [x4, x10]
        ins     v25.d[1], x28
        ldr     d27, [x4, x9]
        add     x9, x9, x13
        ins     v26.d[1], x29
        ldr     x27, [x5, x12]
        ldr     d28, [x5, x11]
        add     x10, x10, x13
        shsub   v8.16b, v24.16b, v26.16b
        ins     v27.d[1], x30
        srhadd  v9.16b, v25.16b, v26.16b
        ldr     x28, [x6, x12]
        shsub   v10.16b, v26.16b, v25.16b
        ldr     d29, [x6, x11]
        shsub   v11.16b, v25.16b, v27.16b
        ldr     x29, [x7, x12]
        ldr     d30, [x7, x11]
        ins     v28.d[1], x27
        ldr     x30, [x8, x12]
        ins     v29.d[1], x28
        ldr     d31, [x8, x11]
        add     x11, x11, x13
        ins     v30.d[1], x29
        add     x12, x12, x13
        shsub   v12.16b, v28.16b, v30.16b
        ins     v31.d[1], x30
        srhadd  v13.16b, v29.16b, v30.16b
        shsub   v14.16b, v30.16b, v29.16b
        shsub   v15.16b, v29.16b, v31.16b
10:
        cmp     x14, #1
        b.le    12f
11:
        shsub   v16.16b, v0.16b, v8.16b
        ldr     x27, [x1, x10]
        srhadd  v17.16b, v4.16b, v8.16b
        ldr     x29, [x3, x10]
        shsub   v18.16b, v8.16b, v4.16b
        ldr     x28, [x2, x10]
        shsub   v19.16b, v4.16b, v12.16b
        ldr     x30, [x4, x10]
        shsub   v20.16b, v1.16b, v9.16b
        subs    x23, x23, #1
        shadd   v21.16b, v5.16b, v9.16b
        csel    x26, x25, xzr, eq
        shsub   v22.16b, v9.16b, v5.16b
        add     x26, x26, #16
        str     q16, [x15]
        ldr     d16, [x1, x9]
        str     q17, [x15, x20]
        ldr     d17, [x2, x9]
        str     q18, [x15, x21]
        ldr     d18, [x3, x9]
        str     q19, [x15, x22]
        ins     v16.d[1], x27
        str     q20, [x16]
        ldr     x27, [x5, x12]
        str     q21, [x16, x20]
        ins     v18.d[1], x29
        str     q22, [x16, x21]
        ldr     d20, [x5, x11]
        shsub   v23.16b, v5.16b, v13.16b
        ldr     x29, [x7, x12]
        shsub   v0.16b, v16.16b, v18.16b
        ldr     d22, [x7, x11]
        shsub   v24.16b, v2.16b, v10.16b
        ins     v17.d[1], x28
        srhadd  v25.16b, v6.16b, v10.16b
        ins     v20.d[1], x27
        str     q23, [x16, x22]
        ldr     x28, [x6, x12]
        srhadd  v1.16b, v17.16b, v18.16b
        ldr     d21, [x6, x11]
        shsub   v26.16b, v10.16b, v6.16b
        ins     v22.d[1], x29
        shsub   v27.16b, v6.16b, v14.16b
        ldr     d19, [x4, x9]
        shsub   v4.16b, v20.16b, v22.16b
        ins     v21.d[1], x28
        shsub   v28.16b, v3.16b, v11.16b
        ldr     d23, [x8, x11]
        srhadd  v5.16b, v21.16b, v22.16b
        ins     v19.d[1], x30
        srhadd  v29.16b, v7.16b, v11.16b
        ldr     x30, [x8, x12]
        shsub   v30.16b, v11.16b, v7.16b
        add     x15, x15, x26
        shsub   v31.16b, v7.16b, v15.16b
        add     x9, x9, x13
        shsub   v2.16b, v18.16b, v17.16b
        ins     v23.d[1], x30
        shsub   v3.16b, v17.16b, v19.16b
        add     x10, x10, x13
        shsub   v6.16b, v22.16b, v21.16b
        add     x16, x16, x26
        shsub   v7.16b, v21.16b, v23.16b
        add     x11, x11, x13
        str     q24, [x17]
        add     x12, x12, x13
        str     q25, [x17, x20]
        csel    x23, x24, x23, eq
        str     q26, [x17, x21]
        sub     x14, x14, #1
        str     q27, [x17, x22]
        add     x17, x17, x26
        str     q28, [x19]
        str     q29, [x19, x20]
        str     q30, [x19, x21]
        str     q31, [x19, x22]
        add     x19, x19, x26
20:
        cmp     x14, #1
        b.le    22f
21:
        shsub   v16.16b, v8.16b, v0.16b
        ldr     x27, [x1, x10]
        srhadd  v17.16b, v12.16b, v0.16b
        ldr     x29, [x3, x10]
        shsub   v18.16b, v0.16b, v12.16b
        ldr     x28, [x2, x10]
        shsub   v19.16b, v12.16b, v4.16b
        ldr     x30, [x4, x10]
        shsub   v20.16b, v9.16b, v1.16b
        subs    x23, x23, #1
        shadd   v21.16b, v13.16b, v1.16b
        csel    x26, x25, xzr, eq
        shsub   v22.16b, v1.16b, v13.16b
        add     x26, x26, #16
        str     q16, [x15]
        ldr     d16, [x1, x9]
        str     q17, [x15, x20]
        ldr     d17, [x2, x9]
        str     q18, [x15, x21]
        ldr     d18, [x3, x9]
        str     q19, [x15, x22]
        ins     v16.d[1], x27
        str     q20, [x16]
        ldr     x27, [x5, x12]
        str     q21, [x16, x20]
        ins     v18.d[1], x29
        str     q22, [x16, x21]
        ldr     d20, [x5, x11]
        shsub   v23.16b, v13.16b, v5.16b
        ldr     x29, [x7, x12]
        shsub   v8.16b, v16.16b, v18.16b
        ldr     d22, [x7, x11]
        shsub   v24.16b, v10.16b, v2.16b
        ins     v17.d[1], x28
        srhadd  v25.16b, v14.16b, v2.16b
        ins     v20.d[1], x27
        str     q23, [x16, x22]
        ldr     x28, [x6, x12]
        srhadd  v9.16b, v17.16b, v18.16b
        ldr     d21, [x6, x11]
        shsub   v26.16b, v2.16b, v14.16b
        ins     v22.d[1], x29
        shsub   v27.16b, v14.16b, v6.16b
        ldr     d19, [x4, x9]
        shsub   v12.16b, v20.16b, v22.16b
        ins     v21.d[1], x28
        shsub   v28.16b, v11.16b, v3.16b
        ldr     d23, [x8, x11]
        srhadd  v13.16b, v21.16b, v22.16b
        ins     v19.d[1], x30
        srhadd  v29.16b, v15.16b, v3.16b
        ldr     x30, [x8, x12]
        shsub   v30.16b, v3.16b, v15.16b
        add     x15, x15, x26
        shsub   v31.16b, v15.16b, v7.16b
        add     x9, x9, x13
        shsub   v10.16b, v18.16b, v17.16b
        ins     v23.d[1], x30
        shsub   v11.16b, v17.16b, v19.16b
        add     x10, x10, x13
        shsub   v14.16b, v22.16b, v21.16b
        add     x16, x16, x26
        shsub   v15.16b, v21.16b, v23.16b
        add     x11, x11, x13
        str     q24, [x17]
        add     x12, x12, x13
        str     q25, [x17, x20]
        csel    x23, x24, x23, eq
        str     q26, [x17, x21]
        sub     x14, x14, #1
        str     q27, [x17, x22]
        add     x17, x17, x26
        str     q28, [x19]
        str     q29, [x19, x20]
        str     q30, [x19, x21]
        str     q31, [x19, x22]
        add     x19, x19, x26
        b       10b
12:
        tbnz    x14, #63, 30f
        ldr     x27, [x0, #64]
        cbnz    x14, 1f
        mov     x27, #2
1:
        cbz     x27, 11b
        add     x28, x0, #112
        sub     x29, x28, x11
        mov     x5, x29
        mov     x6, x29
        mov     x7, x29
        mov     x8, x29
        cmp     x27, #1
        b.eq    11b
        sub     x29, x28, x9
        mov     x1, x29
        mov     x2, x29
        mov     x3, x29
        mov     x4, x29
        b       11b
22:
        tbnz    x14, #63, 30f
        ldr     x27, [x0, #64]
        cbnz    x14, 1f
        mov     x27, #2
1:
        cbz     x27, 21b
        add     x28, x0, #112
        sub     x29, x28, x11
        mov     x5, x29
        mov     x6, x29
        mov     x7, x29
        mov     x8, x29
        cmp     x27, #1
        b.eq    21b
        sub     x29, x28, x9
        mov     x1, x29
        mov     x2, x29
        mov     x3, x29
        mov     x4, x29
        b       21b
30:
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
        .size   dgms_winograd_input_a55, . - dgms_winograd_input_a55

        .section .note.gnu.property, "a"
        .p2align 3
        .word   4, 16, 5
        .asciz  "GNU"
        .word   0xc0000000, 4, 1, 0

        .section .note.GNU-stack, "", %progbits
