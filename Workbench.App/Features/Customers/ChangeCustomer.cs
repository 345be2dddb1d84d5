using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers;

/// <summary>
/// Changes what is told of a customer. A launch date that lets hours be drawn brings back the tickets that waited for it; one
/// that would leave hours drawn before it is refused.
/// </summary>
[Rule("A3")]
[Rule("F5")]
[CommandName("ChangeCustomer")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class ChangeCustomer(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        OnCustomer on,
        AddCustomerInput input,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<ChangeCustomer>(actor, on.Subject, on.OperationId),
            (scope, token) => ChangeAsync(scope, on, CustomerTexts.Trimmed(input), token),
            ct
        );

    private static async Task<Outcome<Unit>> ChangeAsync(
        CommandContext scope,
        OnCustomer on,
        AddCustomerInput input,
        CancellationToken ct
    )
    {
        if (!await scope.Db.Customers.AnyAsync(c => c.Id == on.Id, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, on.Id);
        }

        // The account is locked first: what is read of the customer after it belongs together with it.
        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, on.Id, ct);
        var loaded = await scope.Db.Customers.SingleAsync(c => c.Id == on.Id, ct);
        var version = scope.Db.Entry(loaded).Property<long>(WorkbenchDb.VersionProperty).CurrentValue;
        if (on.Seen is { } seen && seen != version)
        {
            return Refusal.Because(RefusalCode.ConcurrencyConflict);
        }

        if (CustomerTexts.Problem(input) is { } problem)
        {
            return problem;
        }

        if (await scope.Db.Customers.AnyAsync(c => c.Number == input.Number && c.Id != on.Id, ct))
        {
            return Refusal.Because(RefusalCode.CustomerNumberTaken, input.Number);
        }

        await books.LoadEntriesAsync(DateOnly.MinValue, ct);
        if (!LaunchDate.Set(books.Hours, input.LaunchedOn).TryGetValue(out var after, out var refusal))
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
        books.Apply(after with { Customer = changed });
        await books.ResumeWaitingTicketsAsync(ct);
        books.Save();
        scope.Replace(loaded, changed);
        scope.RecordChange(ChangeTopic.Account, on.Id);
        return Unit.Value;
    }
}
