using Workbench.App.Storage.Rows;

namespace Workbench.App.Features.Audit.Overview;

/// <summary>A page of the audit.</summary>
/// <param name="TooManyCustomers">Whether the text means more customers than are shown.</param>
public sealed record AuditView(
    IReadOnlyList<AuditView.AuditLine> Lines,
    bool HasMore,
    IReadOnlyList<AuditView.PersonOption> People,
    bool TooManyCustomers
)
{
    public static AuditView Empty { get; } = new([], false, [], false);

    /// <summary>A row with the names of those it concerns.</summary>
    /// <param name="Person">Who did it; null for the program and for nobody.</param>
    /// <param name="Customer">The customer that it concerns; null for none.</param>
    /// <param name="SubjectPerson">The name of the person that its subject is; null if it is none.</param>
    public sealed record AuditLine(
        AuditRow Row,
        string? Person,
        CustomerName? Customer,
        string? SubjectPerson
    )
    {
        public AuditKey Key => new(Row.At, Row.Id);
    }

    public sealed record CustomerName(string Number, string Name);

    public sealed record PersonOption(int Id, string Name);
}
