using Microsoft.AspNetCore.Components.Forms;

namespace Workbench.Tests.Pages;

/// <summary>Pages of a test send nothing over HTTP.</summary>
internal sealed class NoAntiforgeryStateProvider : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
