using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>Gives a customer an agreement: opens the term that today lies in and grants its included hours in full.</summary>
[Rule("A1")]
[Rule("A2")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class OpenAgreement(Writes writes)
{
    public Task<Outcome<Done>> RunAsync(
        Actor actor,
        int customerId,
        DateOnly anchor,
        string package,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<OpenAgreement>(actor, $"customer {customerId}", operationId),
            (scope, token) => OpenAsync(scope, customerId, anchor, package, token),
            ct
        );

    private static async Task<Outcome<Done>> OpenAsync(
        WriteScope scope,
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
        var books = await CustomerBooks.LoadAsync(scope, customerId, ct);
        if (books.Agreement is not null)
        {
            return Refusal.Because(RefusalCode.AgreementExists, customerId);
        }

        var packages = await scope.Db.PackagesAsync(ct);
        if (!packages.TryGetValue(packageName, out var package))
        {
            return Refusal.Because(RefusalCode.PackageUnknown, packageName);
        }

        var agreement = new ServiceAgreement(customerId, anchor, package.Name, null);
        var dates = anchor > scope.Today ? TermDates.Of(anchor, 0) : agreement.TermOn(scope.Today);
        var opened = OpenedTerm.Of(agreement, dates, package, books.Ledger, scope.Now);
        scope.Db.Agreements.Add(agreement.DueAfter(dates));
        scope.Db.Terms.Add(opened.Term);
        books.Keep(opened.Ledger);
        books.Save();
        return Done.Value;
    }
}
