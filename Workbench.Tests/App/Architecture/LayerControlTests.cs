using ArchUnitNET.Fluent;
using FluentAssertions;
using Workbench.Tests.Architecture.Fixtures.Pages;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>A guard that cannot fail is a defect: each rule is held against fixtures that break it.</summary>
public sealed class LayerControlTests
{
    private const string Root = "Workbench.Tests.Architecture.Fixtures";

    [Fact]
    public void A_domain_type_that_uses_a_package_is_caught() =>
        Violations(Layers.DependsOnBaseLibraryOnly($"{Root}.Domain")).Should().Equal("UsesPackage");

    [Fact]
    public void A_page_that_uses_database_job_runner_or_clock_is_caught() =>
        Violations(
                Layers.PagesAvoidInfrastructure([
                    typeof(PageWithClock),
                    typeof(PageWithDatabase),
                    typeof(PageWithJobs),
                    typeof(CompliantPage),
                ])
            )
            .Should()
            .Equal("PageWithClock", "PageWithDatabase", "PageWithJobs");

    [Fact]
    public void A_rule_that_matches_no_type_is_caught()
    {
        Layers
            .DependsOnBaseLibraryOnly($"{Root}.Nowhere")
            .HasNoViolations(LoadedProgram.All)
            .Should()
            .BeFalse();
        Layers.PagesAvoidInfrastructure([]).HasNoViolations(LoadedProgram.All).Should().BeFalse();
    }

    private static IEnumerable<string> Violations(IArchRule rule) =>
        rule.Evaluate(LoadedProgram.All)
            .Where(result => !result.Passed)
            .Select(result => result.EvaluatedObject)
            .Cast<ArchUnitNET.Domain.IType>()
            .Select(type => type.FullName.Split('.')[^1].Split('+')[0])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
