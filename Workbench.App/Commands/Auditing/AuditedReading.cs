namespace Workbench.App.Commands.Auditing;

/// <summary>What is sensitive to read. The audit stores it as "Read" and this name.</summary>
public enum AuditedReading
{
    Statement,
    BillingFile,
    DeliveryReport,
    RejectedRows,
    People,
    Audit,
    AuditFile,
}
