using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;

namespace Workbench.App.Features.Relations;

/// <summary>
/// Shows the tickets that are handled together with a ticket, merged, linked, following it up, or similar. Each relation can be
/// changed here, from either side.
/// </summary>
public partial class RelationsPanel
{
    private Guid _operation = Guid.NewGuid();
    private string _number = "";
    private string _reason = "";
    private string? _problem;
    private int? _leaving;
    private bool _focusReason;
    private ElementReference _reasonField;

    [Inject]
    public required ChangeBundle Bundles { get; init; }

    [Inject]
    public required LinkTickets Links { get; init; }

    private bool CanBundle => Actor.HasAny(CommandDescriptor.AllowedRolesOf(typeof(ChangeBundle)));

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusReason && _reasonField.Context is not null)
        {
            _focusReason = false;
            await _reasonField.FocusAsync();
        }
    }

    private Task AddBundledAsync() => WithTypedNumberAsync(BundleAsync);

    private Task AddLinkAsync() =>
        WithTypedNumberAsync(other => RunAsync(t => Links.RunAsync(Actor, t, other, default)));

    private Task BundleAsync(int other) =>
        RunAsync(target => Bundles.RunAsync(Actor, target, other, default));

    private Task UnlinkAsync(int other) =>
        RunAsync(target => Links.RemoveAsync(Actor, target, other, default));

    /// <summary>Takes this ticket or a bundled one out. Asks for a reason if one is needed (K3).</summary>
    private async Task LeaveAsync(int number)
    {
        if (_leaving != number)
        {
            _reason = "";
        }

        // The version is that of the shown ticket; of another one, the page shows only that it is in the bundle.
        var target = new TicketCommandTarget(
            number,
            number == Ticket.Number ? View?.Version : null,
            _operation
        );
        var outcome = await Bundles.RemoveAsync(Actor, target, _reason, default);
        _operation = Guid.NewGuid();
        _problem = outcome.ErrorText();
        _focusReason = outcome.Refusal?.Code == RefusalCode.LeftOutReasonRequired;
        _leaving =
            _focusReason ? number
            : _problem is null ? null
            : _leaving;
        await ReadAsync(DisposalToken);
    }

    private Task WithTypedNumberAsync(Func<int, Task> run)
    {
        if (
            int.TryParse(
                _number.Trim().TrimStart('#'),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            return run(number);
        }

        _problem = RelationsTexts.NumberNeeded;
        return Task.CompletedTask;
    }

    private async Task RunAsync(Func<TicketCommandTarget, Task<Outcome<Unit>>> run)
    {
        var outcome = await run(new(Ticket.Number, View?.Version, _operation));
        _operation = Guid.NewGuid();
        _problem = outcome.ErrorText();
        if (_problem is null)
        {
            _number = "";
        }

        await ReadAsync(DisposalToken);
    }
}
