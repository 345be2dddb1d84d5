using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Workbench.Domain;

namespace Workbench.Tests.Storage.Persisted;

/// <summary>Describes the JSON names of a type: its properties, and theirs in braces.</summary>
internal static class StoredShape
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static string Describe(Type type) => Describe(type, Plain);

    /// <summary>Describes a type as the command line and the backup write it, with camel-case names.</summary>
    public static string DescribeWeb(Type type) => Describe(type, Web);

    /// <summary>Returns false for refusals, which store nothing.</summary>
    private static bool IsStored(JsonPropertyInfo property) =>
        property.PropertyType != typeof(Refusal);

    private static string Describe(Type type, JsonSerializerOptions options)
    {
        var info = options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object =>
                $"{{{string.Join(' ', info.Properties.Where(IsStored).Select(p => p.Name + Describe(p.PropertyType, options)))}}}",
            JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => Describe(
                info.ElementType!,
                options
            ),
            _ => "",
        };
    }
}
