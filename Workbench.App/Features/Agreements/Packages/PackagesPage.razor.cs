using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>
/// Lists the packages, so that a fresh system can sell. Adds packages, changes their hours and prices from a day on, and shows who
/// changed them.
/// </summary>
public partial class PackagesPage
{
    private const int MinutesPerHour = 60;

    private IReadOnlyList<PackageRow> _packages = [];
    private ModalDialog? _dialog;
    private ModalDialog? _history;
    private PackageRow? _changed;
    private PackageRow? _shown;
    private Guid _opening;
    private Guid _operation;
    private string _name = "";
    private string _hours = "";
    private string _price = "";
    private bool _isSold;
    private DateOnly? _validFrom;
    private string? _problem;

    [Inject]
    public required PackagesQuery Query { get; init; }

    [Inject]
    public required AddPackage Add { get; init; }

    [Inject]
    public required ChangePackageOffer Change { get; init; }

    private string HistoryTitle =>
        _shown is { } row ? Formats.Text(AgreementsTexts.PackageHistoryOf, row.Package.Name) : "";

    private IEnumerable<(string Package, PackageVersion Version)> Planned =>
        from row in _packages
        from version in row.PlannedAfter(Clock.Today)
        select (row.Package.Name, version);

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Package or ChangeTopic.Account;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _packages = await Query.RunAsync(Actor, ct);

    private static string PlannedText(string package, PackageVersion version) =>
        version.IsSold
            ? Formats.Text(
                AgreementsTexts.PackagePlanned,
                package,
                Formats.Date(version.ValidFrom),
                Formats.Duration(version.IncludedMinutes),
                Formats.Amount(version.YearlyPriceOre),
                version.ChangedByName
            )
            : Formats.Text(
                AgreementsTexts.PackagePlannedEnd,
                package,
                Formats.Date(version.ValidFrom),
                version.ChangedByName
            );

    private static string OfferText(PackageVersion version) =>
        version.IsSold
            ? Formats.Text(
                AgreementsTexts.PackageHistoryOffer,
                Formats.Duration(version.IncludedMinutes),
                Formats.Amount(version.YearlyPriceOre)
            )
            : AgreementsTexts.PackageNotSold;

    /// <param name="changed">The package that changes; null for a new one.</param>
    private Task OpenAsync(PackageRow? changed)
    {
        (_changed, _operation, _problem, _opening) = (
            changed,
            Guid.NewGuid(),
            null,
            Guid.NewGuid()
        );
        (_hours, _price) = changed is { Package: var package }
            ? (
                Formats.Invariant(package.IncludedMinutes / MinutesPerHour),
                TypedPrice.ToText(package.YearlyPriceOre)
            )
            : ("", "");
        (_isSold, _validFrom) = (changed?.Package.IsSold ?? true, Clock.Today);
        StateHasChanged();
        return _dialog!.OpenAsync();
    }

    private Task OpenHistoryAsync(PackageRow row)
    {
        _shown = row;
        StateHasChanged();
        return _history!.OpenAsync();
    }

    private async Task SaveAsync()
    {
        _problem = await StoreAsync();
        _operation = Guid.NewGuid();
        if (_problem is null)
        {
            (_name, _hours, _price) = ("", "", "");
            await _dialog!.CloseAsync();
            await ReadAsync(DisposalToken);
        }
    }

    private async Task<string?> StoreAsync()
    {
        if (TypedPrice.Parse(_price) is not { } price)
        {
            return AgreementsTexts.PackagePriceNotUnderstood;
        }

        if (
            !int.TryParse(
                _hours.Trim(),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var hours
            )
        )
        {
            return AgreementsTexts.WholeHours;
        }

        return _changed is { } row
            ? await ChangeAsync(row, hours, price)
            : (
                await Add.RunAsync(
                    Actor,
                    new(_name.Trim(), hours * MinutesPerHour, price),
                    _operation,
                    CancellationToken.None
                )
            ).ErrorText();
    }

    private async Task<string?> ChangeAsync(PackageRow row, int hours, long price)
    {
        if (_validFrom is not { } validFrom)
        {
            return AgreementsTexts.PackageDayMissing;
        }

        var included = row.Package.IncludedMinutes;
        var wanted = new Package(
            row.Package.Name,
            // Minutes that an import brought stay if the hours do.
            hours == included / MinutesPerHour
                ? included
                : hours * MinutesPerHour,
            price
        )
        {
            IsSold = _isSold,
        };
        var changed = await Change.RunAsync(
            Actor,
            wanted,
            validFrom,
            row.Version,
            _operation,
            CancellationToken.None
        );
        return changed.ErrorText();
    }
}
