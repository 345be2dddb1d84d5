using System.Globalization;
using System.Net;
using System.Reflection;

namespace Workbench.Tests.Support;

/// <summary>Creates arguments with which any use case can be run, if not successfully.</summary>
internal static class SampleArguments
{
    /// <summary>Returns an argument of a type.</summary>
    /// <param name="number">Every number and id.</param>
    public static object? Create(Type type, int number = 0) =>
        type == typeof(Guid) ? Guid.NewGuid()
        : type == typeof(int) ? number
        : type == typeof(CancellationToken) ? CancellationToken.None
        : type == typeof(string) ? "a word that is long enough"
        : type == typeof(Stream) ? new MemoryStream([1])
        : type == typeof(CultureInfo) ? CultureInfo.InvariantCulture
        : type == typeof(DateOnly) ? new DateOnly(2026, 3, 1)
        : type == typeof(IPAddress) ? IPAddress.Loopback
        : type == typeof(Func<int, string>) ? (Func<int, string?>)(_ => null)
        : Nullable.GetUnderlyingType(type) is not null ? null
        : type == typeof(IProgress<int>) ? null
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.GetProperty("Empty", BindingFlags.Public | BindingFlags.Static) is { } empty
        && empty.PropertyType == type
            ? empty.GetValue(null)
        : type == typeof(IReadOnlyDictionary<string, DateTime>)
            ? new Dictionary<string, DateTime>(StringComparer.Ordinal)
        : type.IsInterface ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
        : type.IsAbstract ? Create(type.GetNestedTypes()[0], number)
        : Record(type, number);

    private static object Record(Type type, int number)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([
            .. constructor.GetParameters().Select(p => Create(p.ParameterType, number)),
        ]);
    }
}
