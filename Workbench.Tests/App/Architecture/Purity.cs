using System.Reflection;
using System.Runtime.CompilerServices;
using Workbench.Domain;

namespace Workbench.Tests.Architecture;

/// <summary>Finds domain types that are mutable, not sealed, or stored in a form that a database can't sort.</summary>
internal static class Purity
{
    private const BindingFlags Everything =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Type[] UnstoredTypes =
    [
        typeof(decimal),
        typeof(TimeSpan),
        typeof(DateTimeOffset),
        typeof(Minutes),
        typeof(Money),
    ];

    public static IEnumerable<Type> HandWritten(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(t => t.Namespace?.StartsWith("Workbench.", StringComparison.Ordinal) is true)
            .Where(t => !t.Name.Contains('<') && t.DeclaringType?.Name.Contains('<') is not true);

    public static IEnumerable<string> MutableMembers(Type type)
    {
        if (type.IsEnum)
        {
            yield break;
        }

        foreach (var field in type.GetFields(Everything))
        {
            if (field is { IsInitOnly: false, IsLiteral: false })
            {
                yield return $"{type.Name}.{field.Name} can be changed.";
            }
        }

        foreach (var property in type.GetProperties(Everything))
        {
            if (property.SetMethod is { } setter && !IsInit(setter))
            {
                yield return $"{type.Name}.{property.Name} can be set.";
            }
        }
    }

    public static bool IsOpenRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null && type is { IsSealed: false, IsAbstract: false };

    /// <summary>Returns the stored properties, those set by the constructor, whose type a database can't sort by.</summary>
    public static IEnumerable<string> UnsortableColumns(Type row) =>
        row.GetProperties()
            .Where(p => p.SetMethod is not null)
            .Where(p =>
                UnstoredTypes.Contains(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)
            )
            .Select(p => $"{row.Name}.{p.Name} is stored as {p.PropertyType.Name}.");

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
