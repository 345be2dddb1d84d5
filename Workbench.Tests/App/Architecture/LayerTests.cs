using ArchUnitNET.xUnitV3;
using FluentAssertions;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>Who may know whom in the program.</summary>
public sealed class LayerTests
{
    private const string App = "Workbench.App";

    [Fact]
    public void The_domain_knows_only_the_base_library()
    {
        Layers.KnowsOnlyTheBaseLibrary("Workbench.Domain").Check(LoadedProgram.All);
        typeof(Workbench.Domain.RuleAttribute)
            .Assembly.GetReferencedAssemblies()
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(a => a.Name!.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feature_knows_no_other_feature()
    {
        Layers.Features(App).Should().HaveCountGreaterThan(1);
        Layers
            .Features(App)
            .Should()
            .AllSatisfy(f => Layers.FeatureKnowsNoOther(App, f).Check(LoadedProgram.All));
    }

    [Theory]
    [InlineData("Shell")]
    [InlineData("Storage")]
    [InlineData("Hosting")]
    public void What_carries_the_features_knows_none(string layer) =>
        Layers.KnowsNoFeature(App, layer).Check(LoadedProgram.All);

    [Fact]
    public void Components_know_neither_database_nor_job_runner_nor_clock() =>
        Layers
            .PagesKnowNoMachinery(typeof(Workbench.App.Texts).Assembly.GetTypes())
            .Check(LoadedProgram.All);
}
