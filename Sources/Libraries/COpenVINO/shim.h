#pragma once
#include <stddef.h>
#include <stdint.h>

// The part of OpenVINO's C interface that is used (openvino/c, 2023.0 and newer; Apache-2.0), as types of functions: the library is
// looked up at run time, so that Sheaf builds and starts without it.

typedef struct ov_core ov_core_t;
typedef struct ov_model ov_model_t;
typedef struct ov_compiled_model ov_compiled_model_t;
typedef struct ov_infer_request ov_infer_request_t;
typedef struct ov_tensor ov_tensor_t;
typedef struct { int64_t rank; int64_t *dims; } ov_shape_t;
typedef struct { const char *key; const void *value; } ov_property_t;
typedef struct { const char *buildNumber; const char *description; } ov_version_t;

typedef struct ov_output_const_port ov_output_const_port_t;
typedef struct { int64_t min; int64_t max; } ov_dimension_t;
typedef struct { ov_dimension_t rank; ov_dimension_t *dims; } ov_partial_shape_t;

// ov_element_type_e, those that are used.
#define SHEAF_OV_F32 4
#define SHEAF_OV_I32 9
#define SHEAF_OV_I64 10
#define SHEAF_OV_U8 16

// Every function returns ov_status_e: 0 for success.
typedef int (*ov_get_openvino_version_f)(ov_version_t *);
typedef void (*ov_version_free_f)(ov_version_t *);
typedef const char *(*ov_get_last_err_msg_f)(void);
typedef int (*ov_core_create_f)(ov_core_t **);
typedef int (*ov_core_read_model_from_memory_buffer_f)(
    const ov_core_t *, const char *, size_t, const ov_tensor_t *, ov_model_t **);
typedef int (*ov_core_compile_model_props_f)(
    const ov_core_t *, const ov_model_t *, const char *, size_t, const ov_property_t *, ov_compiled_model_t **);
typedef int (*ov_core_read_model_f)(const ov_core_t *, const char *, const char *, ov_model_t **);
typedef int (*ov_model_size_f)(const ov_model_t *, size_t *);
typedef int (*ov_model_const_port_by_index_f)(const ov_model_t *, size_t, ov_output_const_port_t **);
typedef int (*ov_model_reshape_f)(const ov_model_t *, const char **, const ov_partial_shape_t *, size_t);
typedef int (*ov_port_get_any_name_f)(const ov_output_const_port_t *, char **);
typedef int (*ov_port_get_element_type_f)(const ov_output_const_port_t *, int *);
typedef int (*ov_port_get_partial_shape_f)(const ov_output_const_port_t *, ov_partial_shape_t *);
typedef void (*ov_output_const_port_free_f)(ov_output_const_port_t *);
typedef void (*ov_partial_shape_free_f)(ov_partial_shape_t *);
typedef void (*ov_free_f)(const char *);
typedef void (*ov_model_free_f)(ov_model_t *);
typedef void (*ov_compiled_model_free_f)(ov_compiled_model_t *);
typedef int (*ov_compiled_model_create_infer_request_f)(const ov_compiled_model_t *, ov_infer_request_t **);
typedef void (*ov_infer_request_free_f)(ov_infer_request_t *);
typedef int (*ov_infer_request_set_tensor_f)(ov_infer_request_t *, const char *, const ov_tensor_t *);
typedef int (*ov_infer_request_infer_f)(ov_infer_request_t *);
typedef int (*ov_infer_request_get_tensor_f)(const ov_infer_request_t *, const char *, ov_tensor_t **);
typedef int (*ov_tensor_create_from_host_ptr_f)(int, ov_shape_t, void *, ov_tensor_t **);
typedef int (*ov_tensor_data_f)(const ov_tensor_t *, void **);
typedef int (*ov_tensor_get_size_f)(const ov_tensor_t *, size_t *);
typedef int (*ov_tensor_get_element_type_f)(const ov_tensor_t *, int *);
typedef int (*ov_tensor_get_shape_f)(const ov_tensor_t *, ov_shape_t *);
typedef int (*ov_shape_free_f)(ov_shape_t *);
typedef void (*ov_tensor_free_f)(ov_tensor_t *);
