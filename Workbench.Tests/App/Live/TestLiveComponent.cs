using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Live;
using Workbench.App.Storage;

namespace Workbench.Tests.Live;

/// <summary>A live component that only counts its reads. Only tickets affect it.</summary>
public sealed class TestLiveComponent : LiveComponent
{
    public int ReadCount { get; private set; }

    public int RenderCount { get; private set; }

    public bool IsDisposed { get; private set; }

    public CancellationToken Token => DisposalToken;

    /// <summary>Awaited by the next read.</summary>
    [Parameter]
    public Func<CancellationToken, Task> OnRead { get; set; } = _ => Task.CompletedTask;

    /// <summary>How often it reads without a change.</summary>
    [Parameter]
    public TimeSpan? Period { get; set; }

    protected override TimeSpan? RefreshInterval => Period;

    protected override bool IsAffectedBy(Change change) => change.Topic == ChangeTopic.Ticket;

    protected override Task ReadAsync(CancellationToken ct)
    {
        ReadCount++;
        return OnRead(ct);
    }

    protected override ValueTask DisposeAsyncCore()
    {
        IsDisposed = true;
        return base.DisposeAsyncCore();
    }

    protected override void OnAfterRender(bool firstRender) => RenderCount++;
}
