using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Agreements.Statements;

namespace Workbench.App.Features.Agreements.Balance;

/// <summary>The balance as a sentence: the available hours, the reason there are no more, and what lapses when.</summary>
/// <param name="Headline">The main message.</param>
/// <param name="Details">Further details; may be empty.</param>
/// <param name="IsShort">True if these hours don't allow any ticket to start.</param>
public sealed record BalanceText(string Headline, string Details, bool IsShort)
{
    /// <param name="today">The current date in Stockholm. On a later day, the hours are those that nobody has used by then.</param>
    public static BalanceText Create(AccountView view, DateOnly today)
    {
        var (statement, agreement) = (view.Statement, view.Agreement);
        return agreement is null
                ? new(AgreementsTexts.NoAgreement, AgreementsTexts.NoAgreementText, true)
            : statement.AsOf < agreement.Anchor
                ? new(
                    Formats.Text(AgreementsTexts.StartsLater, Formats.Date(agreement.Anchor)),
                    AgreementsTexts.StartsLaterText,
                    true
                )
            : !agreement.Covers(statement.AsOf)
                ? new(
                    Formats.Text(AgreementsTexts.Ended, Formats.Date(agreement.LastDay!.Value)),
                    AgreementsTexts.EndedText,
                    true
                )
            : !statement.Customer.IsLaunched(statement.AsOf) ? NotLaunched(statement)
            : Running(view, today);
    }

    private static BalanceText NotLaunched(HoursStatement statement) =>
        new(
            statement.Customer.LaunchedOn is { } launch
                ? Formats.Text(AgreementsTexts.LaunchesLater, Formats.Date(launch))
                : AgreementsTexts.NotLaunched,
            Formats.Text(AgreementsTexts.Waits, statement.Balance),
            true
        );

    private static BalanceText Running(AccountView view, DateOnly today)
    {
        var movements = view.Movements;
        List<string> sentences = [];
        if (movements.Withheld < Minutes.Zero)
        {
            sentences.Add(
                Formats.Text(
                    AgreementsTexts.HeldBeyond,
                    movements.Held,
                    Minutes.Zero - movements.Withheld
                )
            );
        }
        else if (movements.Held > Minutes.Zero)
        {
            sentences.Add(Formats.Text(AgreementsTexts.HeldOf, movements.Balance, movements.Held));
        }

        if (view.Lapsing is [{ LapsesOn: { } on } next, ..])
        {
            sentences.Add(Formats.Text(AgreementsTexts.LapsesOn, next.Minutes, Formats.Date(on)));
        }

        if (view.Agreement!.LastDay is { } last)
        {
            sentences.Add(Formats.Text(AgreementsTexts.EndsOn, Formats.Date(last)));
        }

        return new(
            Formats.Text(
                view.Statement.AsOf > today
                    ? AgreementsTexts.AvailableThen
                    : AgreementsTexts.AvailableNow,
                movements.Available
            ),
            string.Join(' ', sentences),
            movements.Available == Minutes.Zero
        );
    }
}
