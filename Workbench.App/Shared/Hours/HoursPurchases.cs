using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Cards;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Shared.Hours;

/// <summary>
/// Buys a RefillCard or another package for a customer inside a command. The caller saves the account and resumes waiting
/// tickets afterwards.
/// </summary>
public static class HoursPurchases
{
    [Rule("A4")]
    public static Result<RefillCard> AddRefillCard(
        this CommandContext context,
        CustomerAccountSession account,
        int hours,
        CustomerOrder order
    )
    {
        var buying = RefillCardPurchase.Apply(
            hours,
            context.Today,
            account.Agreement,
            account.Ledger,
            context.Policy,
            context.Now
        );
        if (!buying.TryGetValue(out var bought, out var refusal))
        {
            return refusal;
        }

        account.Apply(bought.Ledger);
        var card = bought.Card.WithOrder(order);
        context.Db.RefillCards.Add(card);
        return card;
    }

    [Rule("A11")]
    public static async Task<Result<PackageChange>> ChangePackageAsync(
        this CommandContext context,
        CustomerAccountSession account,
        string packageName,
        CustomerOrder order,
        CancellationToken ct
    )
    {
        var packages = await context.Db.LoadPackagesAsync(context.Today, ct);
        if (!packages.TryGetValue(packageName, out var package))
        {
            return Refusal.Because(RefusalCode.PackageUnknown, packageName);
        }

        var before = await context.Db.PackageChanges.CountAsync(
            c => c.CustomerId == account.Customer.Id,
            ct
        );
        var packageChange = PackageChangeResult.Apply(
            account.Hours,
            package,
            context.Today,
            packages,
            context.Policy,
            before + 1,
            context.Now
        );
        if (!packageChange.TryGetValue(out var changed, out var refusal))
        {
            return refusal;
        }

        account.Apply(changed.HoursAfter);
        var change = changed.Change.WithOrder(order);
        context.Db.PackageChanges.Add(change);
        return change;
    }

    /// <summary>
    /// Refuses when the price differs from the one that was shown: prices change with the day and the settings.
    /// </summary>
    public static Refusal? CheckAgreedPrice(long? agreedOre, long ore) =>
        agreedOre is { } agreed && agreed != ore
            ? Refusal.Because(RefusalCode.PriceChanged, new Money(ore), new Money(agreed))
            : null;
}
