using System.Text.Json;

namespace Workbench.App.Storage;

/// <summary>Keeps the answer of an operation: the name of the case and its content.</summary>
internal static class OutcomeJson
{
    public static string Write<T>(T outcome)
        where T : class
    {
        var type = outcome.GetType();
        return $"{type.Name} {JsonSerializer.Serialize(outcome, type)}";
    }

    public static T Read<T>(string stored)
        where T : class
    {
        var space = stored.IndexOf(' ', StringComparison.Ordinal);
        return (T)
            JsonSerializer.Deserialize(stored[(space + 1)..], CaseOf(typeof(T), stored[..space]))!;
    }

    private static Type CaseOf(Type closedSet, string name)
    {
        if (string.Equals(closedSet.Name, name, StringComparison.Ordinal))
        {
            return closedSet;
        }

        var found =
            closedSet.GetNestedType(name)
            ?? throw new InvalidOperationException($"{closedSet.Name} has no case {name}.");
        return found.IsGenericTypeDefinition
            ? found.MakeGenericType(closedSet.GetGenericArguments())
            : found;
    }
}
