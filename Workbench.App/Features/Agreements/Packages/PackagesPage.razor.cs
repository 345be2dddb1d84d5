using System.Globalization;
using Microsoft.AspNetCore.Components;
using Workbench.App.Commands;
using Workbench.App.Shell.Components;
using Workbench.App.Shell.Formatting;
using Workbench.App.Storage;

namespace Workbench.App.Features.Agreements.Packages;

/// <summary>Lists the packages, so that a fresh system can sell. Adds packages and changes their prices.</summary>
public partial class PackagesPage
{
    private const int MinutesPerHour = 60;

    private IReadOnlyList<PackageRow> _packages = [];
    private ModalDialog? _dialog;
    private PackageRow? _changed;
    private Guid _operation;
    private string _name = "";
    private string _hours = "";
    private string _price = "";
    private string? _problem;

    [Inject]
    public required PackagesQuery Query { get; init; }

    [Inject]
    public required AddPackage Add { get; init; }

    [Inject]
    public required ChangePackagePrice Change { get; init; }

    protected override bool IsAffectedBy(Change change) =>
        change.Topic is ChangeTopic.Package or ChangeTopic.Account;

    protected override async Task ReadAsync(CancellationToken ct) =>
        _packages = await Query.RunAsync(Actor, ct);

    /// <param name="changed">The package whose price changes; null for a new one.</param>
    private Task OpenAsync(PackageRow? changed)
    {
        (_changed, _operation, _problem, _price) = (changed, Guid.NewGuid(), null, "");
        StateHasChanged();
        return _dialog!.OpenAsync();
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

        if (_changed is { } row)
        {
            var changed = await Change.RunAsync(
                Actor,
                row.Package.Name,
                price,
                row.Version,
                _operation,
                CancellationToken.None
            );
            return changed.ErrorText();
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

        var added = await Add.RunAsync(
            Actor,
            new(_name.Trim(), hours * MinutesPerHour, price),
            _operation,
            CancellationToken.None
        );
        return added.ErrorText();
    }
}
