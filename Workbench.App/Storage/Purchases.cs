using Microsoft.EntityFrameworkCore;
using Workbench.Domain;
using Workbench.Domain.Agreements;

namespace Workbench.App.Storage;

/// <summary>
/// What a customer buys inside a write: a RefillCard or another package, kept with the books it changes. The books are not saved,
/// and nobody has come back for it yet: the caller does both once it is through with them.
/// </summary>
public static class Purchases
{
    [Rule("A4")]
    public static Result<RefillCard> BuyCard(this CommandContext scope, CustomerBooks books, int hours)
    {
        var buying = RefillCardPurchase.Apply(
            hours,
            scope.Today,
            books.Agreement,
            books.Ledger,
            scope.Policy,
            scope.Now
        );
        if (!buying.TryGetValue(out var bought, out var refusal))
        {
            return refusal;
        }

        books.Keep(bought.Ledger);
        scope.Db.RefillCards.Add(bought.Card);
        return bought.Card;
    }

    [Rule("A11")]
    public static async Task<Result<PackageChange>> ChangePackageAsync(
        this CommandContext scope,
        CustomerBooks books,
        string name,
        CancellationToken ct
    )
    {
        var packages = await scope.Db.PackagesAsync(ct);
        if (!packages.TryGetValue(name, out var package))
        {
            return Refusal.Because(RefusalCode.PackageUnknown, name);
        }

        var before = await scope.Db.PackageChanges.CountAsync(
            c => c.CustomerId == books.Customer.Id,
            ct
        );
        var changing = PackageChangeResult.Apply(
            books.Hours,
            package,
            scope.Today,
            packages,
            scope.Policy,
            before + 1,
            scope.Now
        );
        if (!changing.TryGetValue(out var changed, out var refusal))
        {
            return refusal;
        }

        books.Keep(changed.HoursAfter);
        scope.Db.PackageChanges.Add(changed.Change);
        return changed.Change;
    }

    /// <summary>A price that was shown is kept, or said to be another: prices change with the day and the settings.</summary>
    public static Refusal? AsAgreed(long? agreedOre, long ore) =>
        agreedOre is { } agreed && agreed != ore
            ? Refusal.Because(RefusalCode.PriceChanged, new Money(ore), new Money(agreed))
            : null;
}
