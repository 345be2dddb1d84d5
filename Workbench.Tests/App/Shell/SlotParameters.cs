using System.Reflection;
using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Slots;

namespace Workbench.Tests.Shell;

/// <summary>The parameters of slots, compared with those of contributions and with what pages give.</summary>
internal static class SlotParameters
{
    public static IReadOnlyList<SlotParameterAttribute> DocumentedParameters(Slot slot) =>
        [.. typeof(Slot).GetField(slot.ToString())!.GetCustomAttributes<SlotParameterAttribute>()];

    /// <summary>What is wrong with the parameters of a contribution: its slot would not set them, or not with their type.</summary>
    public static IEnumerable<string> Problems(SlotContribution contribution)
    {
        var given = DocumentedParameters(contribution.Slot);
        var declared = contribution
            .Component.GetProperties()
            .Where(p => p.IsDefined(typeof(ParameterAttribute), inherit: true))
            .ToList();
        if (given.Count > 0 && declared.Count == 0)
        {
            yield return $"{contribution.Component.Name} takes nothing of {contribution.Slot}.";
        }

        foreach (var property in declared)
        {
            var parameter = given.SingleOrDefault(p =>
                string.Equals(p.Name, property.Name, StringComparison.Ordinal)
            );
            if (parameter is null)
            {
                yield return $"{contribution.Slot} gives no {contribution.Component.Name}.{property.Name}.";
            }
            else if (!property.PropertyType.IsAssignableFrom(parameter.Type))
            {
                yield return $"{contribution.Slot} gives {contribution.Component.Name}.{property.Name} as {parameter.Type.Name}.";
            }
        }
    }

    /// <summary>What is wrong with the parameters that a page gives: one is missing, unknown or of another type.</summary>
    public static IEnumerable<string> Problems(Slot slot, IDictionary<string, object>? given)
    {
        var actual = given ?? new Dictionary<string, object>(StringComparer.Ordinal);
        var expected = DocumentedParameters(slot);
        return expected
            .Where(p =>
                !actual.TryGetValue(p.Name, out var value) || !p.Type.IsInstanceOfType(value)
            )
            .Select(p => $"{slot} is not given {p.Name} as {p.Type.Name}.")
            .Concat(
                actual
                    .Keys.Except(expected.Select(p => p.Name), StringComparer.Ordinal)
                    .Select(name => $"{slot} has no parameter {name}.")
            );
    }
}
