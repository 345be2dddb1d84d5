using Workbench.Domain;

namespace Workbench.App.Storage.Rows;

/// <summary>One line of the report of a job run (N5).</summary>
public sealed record JobReportLineRow(long RunId, int No, string Subject, string Text, bool Failed)
    : IAppendOnly;
