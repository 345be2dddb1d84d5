using System.Reflection;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.Tests.UseCases.HostileText;

/// <summary>
/// Finds every text parameter of a use case by reflection: the name of the use case, then of the parameter or of the property
/// of its input.
/// </summary>
internal static class UseCaseTextParameters
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. typeof(CommandExecutor)
            .Assembly.GetTypes()
            .Where(t =>
                t.GetConstructors()
                    .Any(c =>
                        c.GetParameters().Any(p => p.ParameterType == typeof(CommandExecutor))
                    )
            )
            .SelectMany(ParametersOf)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> ParametersOf(Type useCase) =>
        useCase
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m =>
                m.GetParameters() is [{ ParameterType: var first }, ..] && first == typeof(Actor)
            )
            .SelectMany(m => m.GetParameters().Skip(1))
            .SelectMany(p => NamesOf(p.Name!, p.ParameterType))
            .Select(name => $"{useCase.Name}.{name}");

    private static IEnumerable<string> NamesOf(string name, Type type)
    {
        if (
            type == typeof(string)
            || type.IsAssignableTo(typeof(IReadOnlyDictionary<IntakeItems, string>))
        )
        {
            return [name];
        }

        var record =
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? type.GetGenericArguments()[0]
                : type;
        return
            record.IsClass
            && record.Namespace?.StartsWith("Workbench", StringComparison.Ordinal) == true
            ? record
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(p => p.CanWrite)
                .SelectMany(p => NamesOf(p.Name, p.PropertyType))
            : [];
    }
}
