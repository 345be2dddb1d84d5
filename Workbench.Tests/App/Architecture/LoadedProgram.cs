using ArchUnitNET.Loader;
using Workbench.App.Shell;
using Workbench.Domain;
using Loaded = ArchUnitNET.Domain.Architecture;

namespace Workbench.Tests.Architecture;

/// <summary>Loads the compiled program once for ArchUnitNET. Includes the tests, because of their fixtures.</summary>
internal static class LoadedProgram
{
    public static Loaded All { get; } =
        new ArchLoader()
            .LoadAssemblies(
                typeof(RuleAttribute).Assembly,
                typeof(ShellTexts).Assembly,
                typeof(LoadedProgram).Assembly
            )
            .Build();
}
