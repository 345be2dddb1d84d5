using Microsoft.AspNetCore.Components.Forms;

namespace Workbench.Tests.Pages;

/// <summary>Provides no antiforgery token: pages in tests send nothing over HTTP.</summary>
internal sealed class NoAntiforgeryStateProvider : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
