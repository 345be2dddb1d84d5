using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.JSInterop;

namespace Workbench.App.Shell.Interop;

/// <summary>
/// Keeps the serializer of each open page small. Every circuit has serializer options of its own, which describe the type of each
/// argument and all its interfaces, in search of a base type that says how to serialize it. A number has thirty interfaces; none
/// of them says so. They would cost each open page about 40 KB.
/// </summary>
public static class JsInteropSerialization
{
    private static readonly IJsonTypeInfoResolver Types = new ArgumentTypes();

    /// <summary>Applies to the script runtime of circuits, which must be registered before.</summary>
    public static IServiceCollection AddJsInteropSerialization(this IServiceCollection services)
    {
        var circuitRuntime = services
            .Last(s => s.ServiceType == typeof(IJSRuntime))
            .ImplementationType!;
        var create = ActivatorUtilities.CreateFactory(circuitRuntime, []);
        return services.Replace(
            ServiceDescriptor.Scoped<IJSRuntime>(provider =>
            {
                var runtime = (JSRuntime)create(provider, []);
                OptionsOf(runtime).TypeInfoResolver = Types;
                return runtime;
            })
        );
    }

    /// <summary>Returns the options, which only derived classes see.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_JsonSerializerOptions")]
    public static extern JsonSerializerOptions OptionsOf(JSRuntime runtime);

    /// <summary>Doesn't describe the interfaces of the base library, except collections: a script may return one.</summary>
    private sealed class ArgumentTypes : IJsonTypeInfoResolver
    {
        private readonly DefaultJsonTypeInfoResolver all = new();

        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            type.IsInterface
            && type.Assembly == typeof(object).Assembly
            && !type.IsAssignableTo(typeof(IEnumerable))
                ? null
                : all.GetTypeInfo(type, options);
    }
}
