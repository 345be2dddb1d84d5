using System.Text.RegularExpressions;
using ArchUnitNET.Fluent;
using Microsoft.AspNetCore.Components;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Workbench.Tests.Architecture;

/// <summary>
/// Who may know whom, each as a rule over a root namespace, so that the program and the fixtures that break it are held
/// against the very same rule. A rule about nothing fails.
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

    /// <summary>A folder may know the folders that stand before it in an order, and none after it.</summary>
    public static IArchRule KnowsNoLaterFolder(string root, string folder, string[] later) =>
        Types()
            .That()
            .ResideInNamespaceMatching(Below($"{root}.{folder}"))
            .Should()
            .NotDependOnAny(
                Types()
                    .That()
                    .ResideInNamespaceMatching(
                        string.Join('|', later.Select(name => Below($"{root}.{name}")))
                    )
            )
            .As($"{folder} knows none of {string.Join(", ", later)}");

    /// <summary>A feature may navigate to another's page: types that only hold addresses are open to all.</summary>
    public static IArchRule FeatureDependsOnNoOther(string root, string feature) =>
        Types()
            .That()
            .ResideInNamespaceMatching(Below($"{root}.Features.{feature}"))
            .Should()
            .NotDependOnAny(
                Types()
                    .That()
                    .ResideInNamespaceMatching(Below($"{root}.Features"))
                    .And()
                    .DoNotResideInNamespaceMatching(Below($"{root}.Features.{feature}"))
                    .And()
                    .DoNotHaveNameMatching("(Routes|Addresses)$")
            )
            .As($"{feature} knows no other feature");

    /// <summary>Hosting names features where it registers them, and nowhere else.</summary>
    public static IArchRule DependsOnNoFeature(string root, string layer) =>
        Types()
            .That()
            .ResideInNamespaceMatching(Below($"{root}.{layer}"))
            .And()
            .DoNotHaveFullNameMatching(
                $@"^{Regex.Escape(root)}\.Hosting\..*(Registration|Services)$"
            )
            .Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(Below($"{root}.Features")))
            .As($"{layer} knows no feature");

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

    /// <summary>The features of a program, by their namespaces.</summary>
    public static IReadOnlyList<string> Features(string root) =>
        [
            .. LoadedProgram
                .All.Types.Select(t => t.Namespace.FullName)
                .Where(n => n.StartsWith($"{root}.Features.", StringComparison.Ordinal))
                .Select(n => n[$"{root}.Features.".Length..].Split('.')[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static string Below(string name) => $@"^{Regex.Escape(name)}(\.|$)";
}
