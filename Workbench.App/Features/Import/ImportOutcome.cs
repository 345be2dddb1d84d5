using Workbench.App.Commands;
using Workbench.Domain;

namespace Workbench.App.Features.Import;

/// <summary>What came of an import.</summary>
public abstract record ImportOutcome : IOutcome<ImportOutcome>
{
    private ImportOutcome() { }

    public virtual Refusal? Refusal => null;

    public static ImportOutcome Refuse(Refusal refusal) => new Refused(refusal);

    public abstract T Match<T>(
        Func<Imported, T> imported,
        Func<Rejected, T> rejected,
        Func<Refused, T> refused
    );

    /// <summary>The good rows are in, or in a dry run would be.</summary>
    public sealed record Imported(ImportReport Report) : ImportOutcome
    {
        public override T Match<T>(
            Func<Imported, T> imported,
            Func<Rejected, T> rejected,
            Func<Refused, T> refused
        ) => imported(this);
    }

    /// <summary>Bad rows: nothing was written.</summary>
    public sealed record Rejected(ImportReport Report) : ImportOutcome
    {
        public override Refusal Refusal =>
            Domain.Refusal.Because(RefusalCode.ImportRejected, Report.Files.Sum(f => f.Rejected));

        public override T Match<T>(
            Func<Imported, T> imported,
            Func<Rejected, T> rejected,
            Func<Refused, T> refused
        ) => rejected(this);
    }

    public sealed record Refused(Refusal Why) : ImportOutcome
    {
        public override Refusal Refusal => Why;

        public override T Match<T>(
            Func<Imported, T> imported,
            Func<Rejected, T> rejected,
            Func<Refused, T> refused
        ) => refused(this);
    }
}
