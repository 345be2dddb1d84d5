using ArchUnitNET.Loader;
using Workbench.Domain;
using Loaded = ArchUnitNET.Domain.Architecture;

namespace Workbench.Tests.Architecture;

/// <summary>The compiled program as ArchUnitNET sees it, loaded once; the tests are in it for their fixtures.</summary>
internal static class LoadedProgram
{
    public static Loaded All { get; } =
        new ArchLoader()
            .LoadAssemblies(
                typeof(RuleAttribute).Assembly,
                typeof(App.Texts).Assembly,
                typeof(LoadedProgram).Assembly
            )
            .Build();
}
