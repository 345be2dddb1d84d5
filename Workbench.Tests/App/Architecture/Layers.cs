using System.Text.RegularExpressions;
using ArchUnitNET.Fluent;
using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Workbench.Tests.Architecture;

/// <summary>
/// What the domain and the components may use of the framework and of packages. Each is a rule that the program and the fixtures
/// that break it are both checked against. A rule about nothing fails.
/// </summary>
internal static class Layers
{
    public static IArchRule DependsOnBaseLibraryOnly(string root) =>
        Types()
            .That()
            .ResideInNamespaceMatching(Below(root))
            .Should()
            .NotDependOnAny(
                Types(true)
                    .That()
                    .DoNotResideInNamespaceMatching(
                        $@"{Below(root)}|{Below("Workbench.Domain")}|{Below("System")}"
                    )
                    .And()
                    // What the compiler adds of itself stands in no namespace or in this one.
                    .DoNotResideInNamespaceMatching("^$|^Microsoft\\.CodeAnalysis$")
            )
            .As($"{root} knows only the base library");

    /// <summary>A page asks use cases and queries; it never sees the database, the job runner or the clock.</summary>
    public static IArchRule PagesAvoidInfrastructure(IEnumerable<Type> assemblyTypes)
    {
        var pages = assemblyTypes
            .Where(t => t.IsAssignableTo(typeof(ComponentBase)))
            .Select(t => t.FullName!)
            .ToHashSet(StringComparer.Ordinal);
        return Types()
            .That()
            .FollowCustomPredicate(t => pages.Contains(t.FullName.Split('+')[0]), "are components")
            .Should()
            .NotDependOnAny(
                Types(true)
                    .That()
                    .ResideInNamespaceMatching(
                        $@"{Below("Microsoft.EntityFrameworkCore")}|{Below("Hangfire")}"
                    )
                    .Or()
                    .HaveNameMatching("WorkbenchDb$")
                    .Or()
                    .HaveFullNameMatching(@"^System\.TimeProvider$")
            )
            .As("components know neither database nor job runner nor clock");
    }

    private static string Below(string name) => $@"^{Regex.Escape(name)}(\.|$)";
}
