namespace Workbench.App.Features.Tickets.Actions.Remedies;

/// <summary>Lets other parts of a ticket’s page open its actions. The actions panel connects itself.</summary>
public sealed class TicketActionLauncher
{
    private Func<TicketAction?, Task>? open;

    /// <param name="opens">Opens an action; null opens the list of all.</param>
    public void Connect(Func<TicketAction?, Task> opens) => open = opens;

    public Task OpenAsync(TicketAction? action) => open?.Invoke(action) ?? Task.CompletedTask;
}
