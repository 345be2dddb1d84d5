using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements;

/// <summary>Chooses another package for an agreement: more hours at once, as many or fewer from the next reset on.</summary>
[Rule("A11")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class ChangePackage(Writes writes)
{
    public Task<Outcome<PackageChange>> RunAsync(
        Actor actor,
        int customerId,
        string package,
        Guid operationId,
        CancellationToken ct
    ) =>
        writes.RunAsync(
            WriteCommand.Of<ChangePackage>(actor, $"customer {customerId}", operationId),
            (scope, token) => ChangeAsync(scope, customerId, package, token),
            ct
        );

    private static async Task<Outcome<PackageChange>> ChangeAsync(
        WriteScope scope,
        int customerId,
        string package,
        CancellationToken ct
    )
    {
        if (!await scope.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        var books = await CustomerBooks.LoadAsync(scope, customerId, ct);
        var packages = await scope.Db.PackagesAsync(ct);
        if (!packages.TryGetValue(package, out var to))
        {
            return Refusal.Because(RefusalCode.PackageUnknown, package);
        }

        var before = await scope.Db.PackageChanges.CountAsync(c => c.CustomerId == customerId, ct);
        if (
            !ChangedPackage
                .Of(books.Hours, to, scope.Today, packages, scope.Policy, before + 1, scope.Now)
                .Try(out var changed, out var refusal)
        )
        {
            return refusal;
        }

        books.Keep(changed.After);
        await books.BringBackWaitingAsync(ct);
        books.Save();
        scope.Db.PackageChanges.Add(changed.Change);
        return changed.Change;
    }
}
