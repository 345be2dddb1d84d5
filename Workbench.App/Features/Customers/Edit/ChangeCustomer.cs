using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Customers.Contacts;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Edit;

/// <summary>
/// Changes the data of a customer. A new launch date that allows hours to be drawn returns the tickets that waited for it. A
/// launch date after hours that are already drawn is refused.
/// </summary>
[Rule("A3")]
[Rule("F5")]
[CommandName("ChangeCustomer")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class ChangeCustomer(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        CustomerCommandTarget on,
        CustomerInput input,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<ChangeCustomer>(actor, on.AuditSubject, on.OperationId, input),
            (context, token) => ChangeAsync(context, on, CustomerInputRules.Trim(input), token),
            ct
        );

    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext context,
        CustomerCommandTarget on,
        CustomerInput input,
        CancellationToken ct
    )
    {
        if (!await context.Db.Customers.AnyAsync(c => c.Id == on.Id, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, on.Id);
        }

        // The account is locked first, so that the customer and the account are read in the same state.
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, on.Id, ct);
        var loaded = await context.Db.Customers.SingleAsync(c => c.Id == on.Id, ct);
        if (context.CheckVersion(loaded, on.ExpectedVersion) is { } conflict)
        {
            return conflict;
        }

        if (CustomerInputRules.Validate(input) is { } problem)
        {
            return problem;
        }

        if (await context.Db.Customers.AnyAsync(c => c.Number == input.Number && c.Id != on.Id, ct))
        {
            return Refusal.Because(RefusalCode.CustomerNumberTaken, input.Number);
        }

        await account.LoadEntriesAsync(DateOnly.MinValue, ct);
        if (
            !LaunchDate
                .Set(account.Hours, input.LaunchedOn)
                .TryGetValue(out var after, out var refusal)
        )
        {
            return refusal;
        }

        var changed = after.Customer with
        {
            Number = input.Number,
            Name = input.Name,
            ContactName = input.ContactName,
            ContactEmail = input.ContactEmail,
        };
        account.Apply(after with { Customer = changed });
        await account.ResumeWaitingTicketsAsync(ct);
        account.Save();
        await FollowContactAsync(context, loaded, changed, ct);
        context.Replace(loaded, changed);
        context.RecordChange(ChangeTopic.Account, on.Id);
        return Unit.Value;
    }

    /// <summary>Keeps the main contact's new name and e-mail address in its history.</summary>
    private static async Task FollowContactAsync(
        CommandContext context,
        Customer before,
        Customer after,
        CancellationToken ct
    )
    {
        var revisions = await context.Db.LoadContactRevisionsAsync(after.Id, ct);
        if (
            ContactChange.Follow(before, after, revisions, context.Actor, context.Now) is
            { } contact
        )
        {
            context.Db.ContactRevisions.Add(contact);
        }
    }
}
