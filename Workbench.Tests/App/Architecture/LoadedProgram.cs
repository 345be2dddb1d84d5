using ArchUnitNET.Loader;
using Workbench.App.Shell;
using Workbench.Domain;
using Loaded = ArchUnitNET.Domain.Architecture;

namespace Workbench.Tests.Architecture;

/// <summary>Loads the compiled program once for ArchUnitNET, and the fixtures of the tests.</summary>
internal static class LoadedProgram
{
    public static Loaded All { get; } =
        new ArchLoader()
            .LoadAssemblies(typeof(RuleAttribute).Assembly, typeof(ShellTexts).Assembly)
            .LoadNamespacesWithinAssembly(
                typeof(LoadedProgram).Assembly,
                $"{typeof(LoadedProgram).Namespace}.Fixtures"
            )
            .Build();
}
