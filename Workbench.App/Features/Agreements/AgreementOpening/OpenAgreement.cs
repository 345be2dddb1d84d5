using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Shared.Hours;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Agreements.AgreementOpening;

/// <summary>
/// Opens an agreement for a customer: opens the term that contains today and grants its included hours in full.
/// </summary>
[Rule("A1")]
[Rule("A2")]
[CommandName("OpenAgreement")]
[AllowedFor(Roles.Sales | Roles.TeamLead)]
public sealed class OpenAgreement(CommandExecutor commands)
{
    public Task<Outcome<Unit>> RunAsync(
        Actor actor,
        int customerId,
        DateOnly anchor,
        string package,
        Guid operationId,
        CancellationToken ct
    ) =>
        commands.RunAsync(
            CommandDescriptor.Create<OpenAgreement>(
                actor,
                $"customer {customerId}",
                operationId,
                new { anchor, package }
            ),
            (context, token) => OpenAsync(context, customerId, anchor, package, token),
            ct
        );

    private static async Task<Outcome<Unit>> OpenAsync(
        CommandContext context,
        int customerId,
        DateOnly anchor,
        string packageName,
        CancellationToken ct
    )
    {
        if (!await context.Db.Customers.AnyAsync(c => c.Id == customerId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, customerId);
        }

        // Checked after the account is locked: somebody else may be opening an agreement at this moment.
        var account = await CustomerAccountSession.OpenAndCatchUpAsync(context, customerId, ct);
        var packages = await context.Db.LoadPackagesAsync(context.Today, ct);
        if (!packages.TryGetValue(packageName, out var package))
        {
            return Refusal.Because(RefusalCode.PackageUnknown, packageName);
        }

        var beginning = NewAgreement.Create(
            account.Hours,
            anchor,
            package,
            context.Today,
            context.Now
        );
        if (!beginning.TryGetValue(out var opening, out var refusal))
        {
            return refusal;
        }

        context.Db.Agreements.Add(opening.Agreement);
        context.Db.Terms.Add(opening.TermOpening.Term);
        account.Apply(opening.TermOpening.Ledger);
        account.Save();
        return Unit.Value;
    }
}
