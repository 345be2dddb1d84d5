using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Workbench.Tests.Architecture.Fixtures.Pages;

/// <summary>Uses the database only inside an asynchronous method.</summary>
public sealed class PageWithDatabase : ComponentBase
{
    [Inject]
    public required IServiceProvider Services { get; init; }

    protected override async Task OnInitializedAsync()
    {
        await Task.Yield();
        await using var db = Services.GetRequiredService<DbContext>();
    }
}
