using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>Gives a customer an agreement: opens the term that today lies in and grants its included hours in full.</summary>
[Rule("A1")]
[Rule("A2")]
[CommandName("OpenAgreement")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class OpenAgreement(CommandExecutor writes)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int customerId,
        DateOnly anchor,
        string package,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            CommandDescriptor.Create<OpenAgreement>(actor, $"customer {customerId}", operationId),
            (scope, token) => OpenAsync(scope, customerId, anchor, package, token),
            ct
        );

    private static async Task<Outcome<Unit>> OpenAsync(
        CommandContext scope,
        int customerId,
        DateOnly anchor,
        string packageName,
        CancellationToken ct
    )
    {
        if (!await scope.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        // Looked at once the account is locked: somebody else may be opening one at this moment.
        var books = await CustomerAccountSession.OpenAndCatchUpAsync(scope, customerId, ct);
        var packages = await scope.Db.LoadPackagesAsync(ct);
        if (!packages.TryGetValue(packageName, out var package))
        {
            return Refusal.Because(RefusalCode.PackageUnknown, packageName);
        }

        var beginning = NewAgreement.Create(books.Hours, anchor, package, scope.Today, scope.Now);
        if (!beginning.TryGetValue(out var first, out var refusal))
        {
            return refusal;
        }

        scope.Db.Agreements.Add(first.Agreement);
        scope.Db.Terms.Add(first.TermOpening.Term);
        books.Apply(first.TermOpening.Ledger);
        books.Save();
        return Unit.Value;
    }
}
