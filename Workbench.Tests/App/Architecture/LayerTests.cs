using ArchUnitNET.xUnitV3;
using FluentAssertions;
using Workbench.App.Shell;
using Xunit;

namespace Workbench.Tests.Architecture;

/// <summary>What the domain and the components may use of the framework and of packages.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_domain_depends_on_the_base_library_only()
    {
        Layers.DependsOnBaseLibraryOnly("Workbench.Domain").Check(LoadedProgram.All);
        typeof(Workbench.Domain.RuleAttribute)
            .Assembly.GetReferencedAssemblies()
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(a => a.Name!.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Components_use_neither_database_nor_job_runner_nor_clock() =>
        Layers
            .PagesAvoidInfrastructure(typeof(ShellTexts).Assembly.GetTypes())
            .Check(LoadedProgram.All);
}
