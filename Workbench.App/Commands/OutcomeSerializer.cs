using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Workbench.App.Storage;

namespace Workbench.App.Commands;

/// <summary>
/// Stores the answer of an operation: the name of the case (<see cref="OutcomeNameAttribute"/>) and its content as JSON.
/// <c>[JsonPropertyName]</c> preserves the stored name of a renamed property.
/// </summary>
internal static class OutcomeSerializer
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    public static string Serialize<T>(T outcome)
        where T : class
    {
        var type = outcome.GetType();
        return $"{NameOf(type)} {JsonSerializer.Serialize(outcome, type)}";
    }

    public static T Deserialize<T>(string stored)
        where T : class
    {
        var space = stored.IndexOf(' ', StringComparison.Ordinal);
        return (T)
            JsonSerializer.Deserialize(
                stored[(space + 1)..],
                FindCase(typeof(T), stored[..space])
            )!;
    }

    /// <summary>Returns the name under which a case is stored.</summary>
    /// <exception cref="InvalidOperationException">The case has no <see cref="OutcomeNameAttribute"/>.</exception>
    public static string NameOf(Type outcome) =>
        Names.GetOrAdd(
            outcome,
            static type =>
                type.GetCustomAttribute<OutcomeNameAttribute>()?.Name
                ?? throw new InvalidOperationException($"{type.Name} has no stored name.")
        );

    private static Type FindCase(Type closedSet, string name)
    {
        var found =
            Array.Find(
                closedSet.GetNestedTypes(),
                c =>
                    string.Equals(
                        c.GetCustomAttribute<OutcomeNameAttribute>()?.Name,
                        name,
                        StringComparison.Ordinal
                    )
            ) ?? throw new InvalidOperationException($"{closedSet.Name} has no case {name}.");
        return found.IsGenericTypeDefinition
            ? found.MakeGenericType(closedSet.GetGenericArguments())
            : found;
    }
}
