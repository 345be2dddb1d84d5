using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditRows",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Command = table.Column<string>(type: "TEXT", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    OperationId = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true),
                    Session = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: true),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditRows", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastId = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    Missing = table.Column<string>(type: "TEXT", nullable: false),
                    Late = table.Column<string>(type: "TEXT", nullable: false),
                    Prints = table.Column<string>(type: "TEXT", nullable: false),
                    RowsHash = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.No);
                }
            );

            migrationBuilder.CreateTable(
                name: "BillingHandOvers",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    LineCount = table.Column<int>(type: "INTEGER", nullable: false),
                    TotalOre = table.Column<long>(type: "INTEGER", nullable: false),
                    HandedOverAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HandedOverById = table.Column<int>(type: "INTEGER", nullable: false),
                    HandedOverByName = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BillingHandOvers", x => x.No);
                }
            );

            migrationBuilder.CreateTable(
                name: "BusyPeriods",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtraDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BusyPeriods", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    EntityId = table.Column<int>(type: "INTEGER", nullable: false),
                    NodeId = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Counters",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Next = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counters", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", nullable: false),
                    ContactEmail = table.Column<string>(type: "TEXT", nullable: false),
                    LaunchedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 50000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_Drafts",
                        x => new
                        {
                            x.PersonId,
                            x.TicketNumber,
                            x.Field,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ImportedHistories",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedHistories", x => x.No);
                }
            );

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table
                        .Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Job = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FailedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "MonthLockChanges",
                columns: table => new
                {
                    Month = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    IsLocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthLockChanges", x => new { x.Month, x.No });
                }
            );

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => new { x.PersonId, x.Key });
                }
            );

            migrationBuilder.CreateTable(
                name: "Operations",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Command = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Operations", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "Packages",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IncludedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    YearlyPriceOre = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packages", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "TEXT", nullable: false),
                    Roles = table.Column<int>(type: "INTEGER", maxLength: 30, nullable: false),
                    ImportName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    JoinedIntoId = table.Column<int>(type: "INTEGER", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AuthenticatorKey = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: true
                    ),
                    AuthenticatorStep = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_People_JoinedIntoId",
                        column: x => x.JoinedIntoId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ProductReports",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    BugClass = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedById = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedByName = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Release = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductReports", x => x.No);
                }
            );

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Name);
                }
            );

            migrationBuilder.CreateTable(
                name: "ResetRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    IsPreview = table.Column<bool>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DueCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ResetCount = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FailedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResetRuns", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "SavedReplies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SwedishText = table.Column<string>(
                        type: "TEXT",
                        maxLength: 5000,
                        nullable: false
                    ),
                    EnglishText = table.Column<string>(
                        type: "TEXT",
                        maxLength: 5000,
                        nullable: false
                    ),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedReplies", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "SearchTerms",
                columns: table => new
                {
                    Suffix = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTerms", x => new { x.Suffix, x.Word });
                }
            );

            migrationBuilder.CreateTable(
                name: "SettingChanges",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FromValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ToValue = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsOperatorValue = table.Column<bool>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SettingChanges", x => x.No);
                }
            );

            migrationBuilder.CreateTable(
                name: "SignInFailures",
                columns: table => new
                {
                    Account = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInFailures", x => new { x.Account, x.Source });
                }
            );

            migrationBuilder.CreateTable(
                name: "StagedFiles",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    DraftId = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    IsShown = table.Column<bool>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedFiles", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "BillingHandOverUndos",
                columns: table => new
                {
                    HandOverNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneById = table.Column<int>(type: "INTEGER", nullable: false),
                    UndoneByName = table.Column<string>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BillingHandOverUndos", x => x.HandOverNo);
                    table.ForeignKey(
                        name: "FK_BillingHandOverUndos_BillingHandOvers_HandOverNo",
                        column: x => x.HandOverNo,
                        principalTable: "BillingHandOvers",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Accounts",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    BalanceMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    NextEntryNo = table.Column<int>(type: "INTEGER", nullable: false),
                    NextSourceNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.CustomerId);
                    table.ForeignKey(
                        name: "FK_Accounts_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "BillingLines",
                columns: table => new
                {
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LineNo = table.Column<int>(type: "INTEGER", nullable: false),
                    HandOverNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsCorrection = table.Column<bool>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountOre = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BillingLines", x => new { x.SourceKey, x.LineNo });
                    table.ForeignKey(
                        name: "FK_BillingLines_BillingHandOvers_HandOverNo",
                        column: x => x.HandOverNo,
                        principalTable: "BillingHandOvers",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_BillingLines_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Bundles",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bundles", x => x.No);
                    table.ForeignKey(
                        name: "FK_Bundles_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ContactRevisions",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    ContactNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsMain = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_ContactRevisions",
                        x => new
                        {
                            x.CustomerId,
                            x.ContactNo,
                            x.No,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_ContactRevisions_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CustomerNoteEntries",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    NoteNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerNoteEntries", x => new { x.CustomerId, x.No });
                    table.ForeignKey(
                        name: "FK_CustomerNoteEntries_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "CustomerWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SortName = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_CustomerWords",
                        x => new
                        {
                            x.Word,
                            x.SortName,
                            x.CustomerId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_CustomerWords_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RaisedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    OwnerId = table.Column<int>(type: "INTEGER", nullable: true),
                    PickedUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ProjectManager = table.Column<string>(
                        type: "TEXT",
                        maxLength: 100,
                        nullable: false
                    ),
                    FollowUpOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ProjectReference = table.Column<string>(
                        type: "TEXT",
                        maxLength: 100,
                        nullable: false
                    ),
                    NextPlanNo = table.Column<int>(type: "INTEGER", nullable: false),
                    NextOfferNo = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAnswerNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.No);
                    table.ForeignKey(
                        name: "FK_Escalations_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "InvoiceSendings",
                columns: table => new
                {
                    HandOverNo = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    DocumentNumber = table.Column<string>(
                        type: "TEXT",
                        maxLength: 50,
                        nullable: false
                    ),
                    Message = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_InvoiceSendings",
                        x => new
                        {
                            x.HandOverNo,
                            x.CustomerId,
                            x.No,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_InvoiceSendings_BillingHandOvers_HandOverNo",
                        column: x => x.HandOverNo,
                        principalTable: "BillingHandOvers",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_InvoiceSendings_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "SalesFollowUps",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Task = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RemindOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LapsesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ThresholdDays = table.Column<int>(type: "INTEGER", nullable: true),
                    NewestSourceNo = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesFollowUps", x => new { x.CustomerId, x.No });
                    table.ForeignKey(
                        name: "FK_SalesFollowUps_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Tickets",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Size = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    EstimateMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Funding = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    BugClass = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    TechnicianId = table.Column<int>(type: "INTEGER", nullable: true),
                    HeldMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisteredMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    UncoveredMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    PausedSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PausedSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextChangeNo = table.Column<int>(type: "INTEGER", nullable: false),
                    NextTimeEntryNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Cycle = table.Column<int>(type: "INTEGER", nullable: false),
                    ReopenedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextPauseNo = table.Column<int>(type: "INTEGER", nullable: false),
                    StateBeforeQuestion = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    StateBeforeEnd = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    MergedInto = table.Column<int>(type: "INTEGER", nullable: true),
                    FollowUpOf = table.Column<int>(type: "INTEGER", nullable: true),
                    BundleNo = table.Column<int>(type: "INTEGER", nullable: true),
                    EscalationNo = table.Column<int>(type: "INTEGER", nullable: true),
                    ProductReportNo = table.Column<int>(type: "INTEGER", nullable: true),
                    OwnFault = table.Column<bool>(type: "INTEGER", nullable: false),
                    OverFourHoursApproved = table.Column<bool>(type: "INTEGER", nullable: false),
                    UndecidedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    WaivedThroughEntryNo = table.Column<int>(type: "INTEGER", nullable: false),
                    HourlyRateOre = table.Column<long>(type: "INTEGER", nullable: true),
                    MissingIntakeItems = table.Column<int>(
                        type: "INTEGER",
                        maxLength: 30,
                        nullable: false
                    ),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Number);
                    table.ForeignKey(
                        name: "FK_Tickets_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "JobReportLines",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Failed = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobReportLines", x => new { x.RunId, x.No });
                    table.ForeignKey(
                        name: "FK_JobReportLines_JobRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "JobRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Anchor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Package = table.Column<string>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextPackage = table.Column<string>(type: "TEXT", nullable: true),
                    NextDueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndScheduledOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KeptYearlyPriceOre = table.Column<long>(type: "INTEGER", nullable: true),
                    KeptIncludedMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    NextYearlyPriceOre = table.Column<long>(type: "INTEGER", nullable: true),
                    NextIncludedMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.CustomerId);
                    table.ForeignKey(
                        name: "FK_Agreements_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_Agreements_Packages_Package",
                        column: x => x.Package,
                        principalTable: "Packages",
                        principalColumn: "Name",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PackageVersions",
                columns: table => new
                {
                    PackageName = table.Column<string>(
                        type: "TEXT",
                        maxLength: 200,
                        nullable: false
                    ),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IncludedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    YearlyPriceOre = table.Column<long>(type: "INTEGER", nullable: false),
                    IsSold = table.Column<bool>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedById = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageVersions", x => new { x.PackageName, x.No });
                    table.ForeignKey(
                        name: "FK_PackageVersions_Packages_PackageName",
                        column: x => x.PackageName,
                        principalTable: "Packages",
                        principalColumn: "Name",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextChangeNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "HandOverPostponements",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    DecideOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverPostponements", x => new { x.PersonId, x.No });
                    table.ForeignKey(
                        name: "FK_HandOverPostponements_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => new { x.PersonId, x.Hash });
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedInAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastActiveAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ResetRunLines",
                columns: table => new
                {
                    RunId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    AgreementNo = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TermStart = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LapsedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    CarriedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    GrantedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    BalanceAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    OwedOre = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResetRunLines", x => new { x.RunId, x.No });
                    table.ForeignKey(
                        name: "FK_ResetRunLines_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_ResetRunLines_ResetRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ResetRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "HoursSources",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    TermStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GrantedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LapsesOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    GrantedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    RemainingMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    LapsedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HoursSources", x => new { x.CustomerId, x.No });
                    table.CheckConstraint(
                        "CK_HoursSources_NeverBelowZero",
                        "\"RemainingMinutes\" >= 0"
                    );
                    table.ForeignKey(
                        name: "FK_HoursSources_Accounts_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Accounts",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EscalationChanges",
                columns: table => new
                {
                    EscalationNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationChanges", x => new { x.EscalationNo, x.No });
                    table.ForeignKey(
                        name: "FK_EscalationChanges_Escalations_EscalationNo",
                        column: x => x.EscalationNo,
                        principalTable: "Escalations",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EscalationPlans",
                columns: table => new
                {
                    EscalationNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PriceOre = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationPlans", x => new { x.EscalationNo, x.No });
                    table.ForeignKey(
                        name: "FK_EscalationPlans_Escalations_EscalationNo",
                        column: x => x.EscalationNo,
                        principalTable: "Escalations",
                        principalColumn: "No",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    IsInlineImage = table.Column<bool>(type: "INTEGER", nullable: false),
                    SizeBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<int>(type: "INTEGER", nullable: false),
                    AddedByName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "BugClassifications",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    ClassifiedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousClass = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    SuggestedClass = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: true
                    ),
                    ChosenClass = table.Column<string>(
                        type: "TEXT",
                        maxLength: 30,
                        nullable: false
                    ),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BugClassifications", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_BugClassifications_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "DeliveredCycles",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Cycle = table.Column<int>(type: "INTEGER", nullable: false),
                    TargetStartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PausedSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    TechnicianId = table.Column<int>(type: "INTEGER", nullable: true),
                    ExtraDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExcludesPauses = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsWithinFirstBound = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsWithinSecondBound = table.Column<bool>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Size = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    EstimateMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    PlannedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    RegisteredMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                    TriageSeconds = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveredCycles", x => new { x.TicketNumber, x.Cycle });
                    table.ForeignKey(
                        name: "FK_DeliveredCycles_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "FundingChoices",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", nullable: false),
                    CardHours = table.Column<int>(type: "INTEGER", nullable: true),
                    Package = table.Column<string>(type: "TEXT", nullable: true),
                    HourlyRateOre = table.Column<long>(type: "INTEGER", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FundingChoices", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_FundingChoices_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "IntakeAnswers",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Item = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 5000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeAnswers", x => new { x.TicketNumber, x.Item });
                    table.ForeignKey(
                        name: "FK_IntakeAnswers_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorName = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_Messages_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "NightlyForecasts",
                columns: table => new
                {
                    MadeOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Cycle = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Hours10 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours20 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours30 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours40 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours50 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours60 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours70 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours80 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours85 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours90 = table.Column<int>(type: "INTEGER", nullable: false),
                    Hours95 = table.Column<int>(type: "INTEGER", nullable: false),
                    LastHundred50 = table.Column<int>(type: "INTEGER", nullable: false),
                    LastHundred85 = table.Column<int>(type: "INTEGER", nullable: false),
                    LastHundred95 = table.Column<int>(type: "INTEGER", nullable: false),
                    ByPosition50 = table.Column<int>(type: "INTEGER", nullable: false),
                    ByPosition85 = table.Column<int>(type: "INTEGER", nullable: false),
                    ByPosition95 = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NightlyForecasts", x => new { x.MadeOn, x.TicketNumber });
                    table.ForeignKey(
                        name: "FK_NightlyForecasts_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ParkedTimers",
                columns: table => new
                {
                    TechnicianId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ParkedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParkedTimers", x => new { x.TechnicianId, x.StartedAt });
                    table.ForeignKey(
                        name: "FK_ParkedTimers_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Pauses",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Cycle = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Pauses", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_Pauses_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketChanges",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    FromState = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    ToState = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    PlannedMinutesBefore = table.Column<int>(type: "INTEGER", nullable: true),
                    PlannedMinutesAfter = table.Column<int>(type: "INTEGER", nullable: true),
                    KindBefore = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    KindAfter = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    FormerTechnicianId = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketChanges", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_TicketChanges_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketDocuments",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                    Conversation = table.Column<string>(type: "TEXT", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: false),
                    Files = table.Column<string>(type: "TEXT", nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: false),
                    Pairs = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketDocuments", x => x.TicketNumber);
                    table.ForeignKey(
                        name: "FK_TicketDocuments_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketLinks",
                columns: table => new
                {
                    LowerNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    HigherNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketLinks", x => new { x.LowerNumber, x.HigherNumber });
                    table.ForeignKey(
                        name: "FK_TicketLinks_Tickets_HigherNumber",
                        column: x => x.HigherNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_TicketLinks_Tickets_LowerNumber",
                        column: x => x.LowerNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketTexts",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketTexts", x => x.TicketNumber);
                    table.ForeignKey(
                        name: "FK_TicketTexts_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TicketWatches",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TicketWatches", x => new { x.TicketNumber, x.PersonId });
                    table.ForeignKey(
                        name: "FK_TicketWatches_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TimeAdviceOutcomes",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SimilarCount = table.Column<int>(type: "INTEGER", nullable: false),
                    TookMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    LowerMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    MedianMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    UpperMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeAdviceOutcomes", x => x.TicketNumber);
                    table.ForeignKey(
                        name: "FK_TimeAdviceOutcomes_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TimeEntries",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    TechnicianId = table.Column<int>(type: "INTEGER", nullable: false),
                    WorkedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Activity = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OwnFault = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReversedEntryNo = table.Column<int>(type: "INTEGER", nullable: true),
                    MinutesOverFourHours = table.Column<int>(type: "INTEGER", nullable: false),
                    MovedTicketNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeEntries", x => new { x.TicketNumber, x.No });
                    table.ForeignKey(
                        name: "FK_TimeEntries_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Timers",
                columns: table => new
                {
                    TechnicianId = table.Column<int>(type: "INTEGER", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Timers", x => x.TechnicianId);
                    table.ForeignKey(
                        name: "FK_Timers_Tickets_TicketNumber",
                        column: x => x.TicketNumber,
                        principalTable: "Tickets",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AgreementEndChanges",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsUndone = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementEndChanges", x => new { x.CustomerId, x.No });
                    table.ForeignKey(
                        name: "FK_AgreementEndChanges_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PackageChanges",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    ChosenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FromPackage = table.Column<string>(type: "TEXT", nullable: false),
                    ToPackage = table.Column<string>(type: "TEXT", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GainedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    PriceOre = table.Column<long>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OrderedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageChanges", x => new { x.CustomerId, x.No });
                    table.ForeignKey(
                        name: "FK_PackageChanges_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Settlements",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TermStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TermEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DaysElapsed = table.Column<int>(type: "INTEGER", nullable: false),
                    DaysInTerm = table.Column<int>(type: "INTEGER", nullable: false),
                    IncludedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    EarnedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    IncludedDrawnMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    OverdrawMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    HourlyRateOre = table.Column<long>(type: "INTEGER", nullable: false),
                    OwedOre = table.Column<long>(type: "INTEGER", nullable: false),
                    UnusedCardMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settlements", x => new { x.CustomerId, x.RecordedAt });
                    table.ForeignKey(
                        name: "FK_Settlements_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TermResets",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    TermNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    TermStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ResetOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LapsedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    CarriedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    GrantedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    BalanceAfter = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermResets", x => new { x.CustomerId, x.TermNumber });
                    table.ForeignKey(
                        name: "FK_TermResets_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Terms",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Package = table.Column<string>(type: "TEXT", nullable: false),
                    IncludedMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => new { x.CustomerId, x.Number });
                    table.ForeignKey(
                        name: "FK_Terms_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AbsenceChanges",
                columns: table => new
                {
                    AbsenceId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsImported = table.Column<bool>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbsenceChanges", x => new { x.AbsenceId, x.No });
                    table.ForeignKey(
                        name: "FK_AbsenceChanges_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    SourceNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    TimeEntryNo = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReversedEntryNo = table.Column<int>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AppliedSettings = table.Column<string>(type: "TEXT", nullable: true),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => new { x.CustomerId, x.No });
                    table.CheckConstraint("CK_LedgerEntries_Positive", "\"Minutes\" >= 0");
                    table.ForeignKey(
                        name: "FK_LedgerEntries_HoursSources_CustomerId_SourceNo",
                        columns: x => new { x.CustomerId, x.SourceNo },
                        principalTable: "HoursSources",
                        principalColumns: new[] { "CustomerId", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "RefillCards",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "INTEGER", nullable: false),
                    SourceNo = table.Column<int>(type: "INTEGER", nullable: false),
                    BoughtOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: false),
                    DiscountPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    PriceOre = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefillCards", x => new { x.CustomerId, x.SourceNo });
                    table.ForeignKey(
                        name: "FK_RefillCards_HoursSources_CustomerId_SourceNo",
                        columns: x => new { x.CustomerId, x.SourceNo },
                        principalTable: "HoursSources",
                        principalColumns: new[] { "CustomerId", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "EscalationOffers",
                columns: table => new
                {
                    EscalationNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    PlanNo = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentByName = table.Column<string>(type: "TEXT", nullable: false),
                    SentTo = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    IsSwedish = table.Column<bool>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationOffers", x => new { x.EscalationNo, x.No });
                    table.ForeignKey(
                        name: "FK_EscalationOffers_EscalationPlans_EscalationNo_PlanNo",
                        columns: x => new { x.EscalationNo, x.PlanNo },
                        principalTable: "EscalationPlans",
                        principalColumns: new[] { "EscalationNo", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "AttachmentRemovals",
                columns: table => new
                {
                    AttachmentId = table.Column<int>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentRemovals", x => x.AttachmentId);
                    table.ForeignKey(
                        name: "FK_AttachmentRemovals_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "BugEvidence",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ClassificationNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    ModifiedBy = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_BugEvidence",
                        x => new
                        {
                            x.TicketNumber,
                            x.ClassificationNo,
                            x.No,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_BugEvidence_BugClassifications_TicketNumber_ClassificationNo",
                        columns: x => new { x.TicketNumber, x.ClassificationNo },
                        principalTable: "BugClassifications",
                        principalColumns: new[] { "TicketNumber", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Mentions",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    MessageNo = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<int>(type: "INTEGER", nullable: false),
                    MentionedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_Mentions",
                        x => new
                        {
                            x.TicketNumber,
                            x.MessageNo,
                            x.PersonId,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_Mentions_Messages_TicketNumber_MessageNo",
                        columns: x => new { x.TicketNumber, x.MessageNo },
                        principalTable: "Messages",
                        principalColumns: new[] { "TicketNumber", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "NoteRevisions",
                columns: table => new
                {
                    TicketNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    MessageNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_NoteRevisions",
                        x => new
                        {
                            x.TicketNumber,
                            x.MessageNo,
                            x.No,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_NoteRevisions_Messages_TicketNumber_MessageNo",
                        columns: x => new { x.TicketNumber, x.MessageNo },
                        principalTable: "Messages",
                        principalColumns: new[] { "TicketNumber", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "OfferAnswers",
                columns: table => new
                {
                    EscalationNo = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false),
                    OfferNo = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    SaidBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ActorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferAnswers", x => new { x.EscalationNo, x.No });
                    table.ForeignKey(
                        name: "FK_OfferAnswers_EscalationOffers_EscalationNo_OfferNo",
                        columns: x => new { x.EscalationNo, x.OfferNo },
                        principalTable: "EscalationOffers",
                        principalColumns: new[] { "EscalationNo", "No" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Absences_PersonId_SourceKey",
                table: "Absences",
                columns: new[] { "PersonId", "SourceKey" },
                unique: true,
                filter: "\"SourceKey\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Absences_PersonId_To",
                table: "Absences",
                columns: new[] { "PersonId", "To" }
            );

            migrationBuilder.CreateIndex(name: "IX_Absences_To", table: "Absences", column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_NextDueOn_CustomerId",
                table: "Agreements",
                columns: new[] { "NextDueOn", "CustomerId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_Package",
                table: "Agreements",
                column: "Package"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_Sha256",
                table: "Attachments",
                column: "Sha256"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_TicketNumber",
                table: "Attachments",
                column: "TicketNumber"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_ActorId_At",
                table: "AuditRows",
                columns: new[] { "ActorId", "At" }
            );

            migrationBuilder.CreateIndex(name: "IX_AuditRows_At", table: "AuditRows", column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_CustomerId_At",
                table: "AuditRows",
                columns: new[] { "CustomerId", "At" },
                filter: "\"CustomerId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_Kind_At",
                table: "AuditRows",
                columns: new[] { "Kind", "At" },
                filter: "\"Kind\" <> 'Change'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_Subject_At",
                table: "AuditRows",
                columns: new[] { "Subject", "At" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditRows_TicketNumber_At",
                table: "AuditRows",
                columns: new[] { "TicketNumber", "At" },
                filter: "\"TicketNumber\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_At",
                table: "AuditSeals",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_Late",
                table: "AuditSeals",
                column: "Late",
                filter: "\"Late\" <> ''"
            );

            migrationBuilder.CreateIndex(
                name: "IX_BillingHandOvers_Month",
                table: "BillingHandOvers",
                column: "Month"
            );

            migrationBuilder.CreateIndex(
                name: "IX_BillingLines_CustomerId",
                table: "BillingLines",
                column: "CustomerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_BillingLines_HandOverNo",
                table: "BillingLines",
                column: "HandOverNo"
            );

            migrationBuilder.CreateIndex(
                name: "IX_BillingLines_On",
                table: "BillingLines",
                column: "On"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Bundles_CustomerId",
                table: "Bundles",
                column: "CustomerId"
            );

            migrationBuilder.CreateIndex(name: "IX_Changes_At", table: "Changes", column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerNoteEntries_CustomerId_NoteNo_No",
                table: "CustomerNoteEntries",
                columns: new[] { "CustomerId", "NoteNo", "No" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CustomerNoteEntries_Pins",
                table: "CustomerNoteEntries",
                columns: new[] { "CustomerId", "No" },
                filter: "\"Kind\" IN ('Pinned', 'Unpinned')"
            );

            migrationBuilder.CreateIndex(
                name: "IX_CustomerNoteEntries_Written",
                table: "CustomerNoteEntries",
                columns: new[] { "CustomerId", "No" },
                filter: "\"Kind\" = 'Written'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Number",
                table: "Customers",
                column: "Number",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CustomerWords_CustomerId_Word",
                table: "CustomerWords",
                columns: new[] { "CustomerId", "Word" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeliveredCycles_DeliveredAt",
                table: "DeliveredCycles",
                column: "DeliveredAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_EscalationOffers_EscalationNo_PlanNo",
                table: "EscalationOffers",
                columns: new[] { "EscalationNo", "PlanNo" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_CustomerId",
                table: "Escalations",
                column: "CustomerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_OwnerId_State",
                table: "Escalations",
                columns: new[] { "OwnerId", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_State_DecidedAt",
                table: "Escalations",
                columns: new[] { "State", "DecidedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_State_RaisedAt",
                table: "Escalations",
                columns: new[] { "State", "RaisedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_HandOverPostponements_DecideOn",
                table: "HandOverPostponements",
                column: "DecideOn"
            );

            migrationBuilder.CreateIndex(
                name: "IX_HoursSources_Open",
                table: "HoursSources",
                column: "CustomerId",
                filter: "\"RemainingMinutes\" > 0 AND \"LapsedOn\" IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceSendings_CustomerId",
                table: "InvoiceSendings",
                column: "CustomerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_StartedAt",
                table: "JobRuns",
                columns: new[] { "Job", "StartedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CustomerId_Date_No",
                table: "LedgerEntries",
                columns: new[] { "CustomerId", "Date", "No" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CustomerId_ReversedEntryNo",
                table: "LedgerEntries",
                columns: new[] { "CustomerId", "ReversedEntryNo" },
                unique: true,
                filter: "\"Kind\" IN ('Reverse', 'Cancel')"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Date",
                table: "LedgerEntries",
                column: "Date"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_NoDraws",
                table: "LedgerEntries",
                columns: new[] { "CustomerId", "SourceNo" },
                filter: "\"Kind\" <> 'Draw'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_TicketNumber",
                table: "LedgerEntries",
                column: "TicketNumber"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Mentions_PersonId_MentionedAt",
                table: "Mentions",
                columns: new[] { "PersonId", "MentionedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Questions",
                table: "Messages",
                columns: new[] { "AuthorId", "WrittenAt" },
                filter: "\"Kind\" = 'Question'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_NightlyForecasts_TicketNumber",
                table: "NightlyForecasts",
                column: "TicketNumber"
            );

            migrationBuilder.CreateIndex(
                name: "IX_OfferAnswers_EscalationNo_OfferNo",
                table: "OfferAnswers",
                columns: new[] { "EscalationNo", "OfferNo" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PackageChanges_ChosenOn",
                table: "PackageChanges",
                column: "ChosenOn"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ParkedTimers_TicketNumber",
                table: "ParkedTimers",
                column: "TicketNumber"
            );

            migrationBuilder.CreateIndex(
                name: "IX_People_JoinedIntoId",
                table: "People",
                column: "JoinedIntoId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_People_NormalizedEmail",
                table: "People",
                column: "NormalizedEmail",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProductReports_DecidedAt",
                table: "ProductReports",
                column: "DecidedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ProductReports_State_No",
                table: "ProductReports",
                columns: new[] { "State", "No" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_RefillCards_BoughtOn",
                table: "RefillCards",
                column: "BoughtOn"
            );

            migrationBuilder.CreateIndex(
                name: "IX_ResetRunLines_CustomerId",
                table: "ResetRunLines",
                column: "CustomerId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SalesFollowUps_CustomerId_LapsesOn_ThresholdDays_NewestSourceNo",
                table: "SalesFollowUps",
                columns: new[] { "CustomerId", "LapsesOn", "ThresholdDays", "NewestSourceNo" },
                unique: true,
                filter: "\"ThresholdDays\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SalesFollowUps_RemindOn",
                table: "SalesFollowUps",
                column: "RemindOn"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_PersonId_SignedInAt",
                table: "Sessions",
                columns: new[] { "PersonId", "SignedInAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SignedInAt",
                table: "Sessions",
                column: "SignedInAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SettingChanges_Key_ValidFrom_No",
                table: "SettingChanges",
                columns: new[] { "Key", "ValidFrom", "No" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Settlements_LastDay",
                table: "Settlements",
                column: "LastDay"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Settlements_Owed",
                table: "Settlements",
                column: "CustomerId",
                filter: "\"OwedOre\" > 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_SignInFailures_LastAt",
                table: "SignInFailures",
                column: "LastAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StagedFiles_At",
                table: "StagedFiles",
                column: "At"
            );

            migrationBuilder.CreateIndex(
                name: "IX_StagedFiles_PersonId_DraftId",
                table: "StagedFiles",
                columns: new[] { "PersonId", "DraftId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_StagedFiles_Sha256",
                table: "StagedFiles",
                column: "Sha256"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TermResets_RecordedAt",
                table: "TermResets",
                column: "RecordedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketChanges_ChangedAt",
                table: "TicketChanges",
                column: "ChangedAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketChanges_Exceptions",
                table: "TicketChanges",
                column: "ChangedAt",
                filter: "\"Kind\" IN ('HandedBack', 'Released', 'MovedToFront', 'HoursMissing', 'Reopened', 'Withdrawn', 'WithdrawalUndone', 'Merged', 'MergeUndone', 'EscalationClosed')"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketChanges_FormerTechnicianId_ChangedAt",
                table: "TicketChanges",
                columns: new[] { "FormerTechnicianId", "ChangedAt" },
                filter: "\"FormerTechnicianId\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketChanges_HandBacks",
                table: "TicketChanges",
                column: "ChangedAt",
                filter: "\"Kind\" IN ('HandedBack', 'TakenFromQueue')"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketLinks_HigherNumber",
                table: "TicketLinks",
                column: "HigherNumber"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_BugClass_Number",
                table: "Tickets",
                columns: new[] { "BugClass", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_BundleNo",
                table: "Tickets",
                column: "BundleNo"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CustomerId_Number",
                table: "Tickets",
                columns: new[] { "CustomerId", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CustomerId_State_SubmittedAt_Number",
                table: "Tickets",
                columns: new[] { "CustomerId", "State", "SubmittedAt", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_CustomerUncovered",
                table: "Tickets",
                column: "CustomerId",
                filter: "\"UncoveredMinutes\" <> 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_DeliveredAt",
                table: "Tickets",
                column: "DeliveredAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_EscalationNo",
                table: "Tickets",
                column: "EscalationNo"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_FollowUpOf",
                table: "Tickets",
                column: "FollowUpOf"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Held",
                table: "Tickets",
                column: "CustomerId",
                filter: "\"HeldMinutes\" > 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_HourlyRate",
                table: "Tickets",
                columns: new[] { "Number", "CustomerId" },
                filter: "\"Funding\" = 'HourlyRate'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_MergedInto",
                table: "Tickets",
                column: "MergedInto"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_ProductReportNo_TechnicianId",
                table: "Tickets",
                columns: new[] { "ProductReportNo", "TechnicianId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_DeliveredAt",
                table: "Tickets",
                columns: new[] { "State", "DeliveredAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_Number",
                table: "Tickets",
                columns: new[] { "State", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_Priority_SubmittedAt_Number",
                table: "Tickets",
                columns: new[] { "State", "Priority", "SubmittedAt", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_SubmittedAt_Number",
                table: "Tickets",
                columns: new[] { "SubmittedAt", "Number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_TechnicianId_State",
                table: "Tickets",
                columns: new[] { "TechnicianId", "State" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Uncovered",
                table: "Tickets",
                column: "Number",
                filter: "\"UncoveredMinutes\" > 0"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TicketWatches_PersonId",
                table: "TicketWatches",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimeAdviceOutcomes_DeliveredAt",
                table: "TimeAdviceOutcomes",
                column: "DeliveredAt",
                filter: "\"UpperMinutes\" IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_CustomerId_WorkedOn_TicketNumber",
                table: "TimeEntries",
                columns: new[] { "CustomerId", "WorkedOn", "TicketNumber" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_TechnicianId_WorkedOn_Minutes",
                table: "TimeEntries",
                columns: new[] { "TechnicianId", "WorkedOn", "Minutes" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_TicketNumber_ReversedEntryNo",
                table: "TimeEntries",
                columns: new[] { "TicketNumber", "ReversedEntryNo" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_TimeEntries_WorkedOn_TicketNumber",
                table: "TimeEntries",
                columns: new[] { "WorkedOn", "TicketNumber" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Timers_TicketNumber",
                table: "Timers",
                column: "TicketNumber"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "AbsenceChanges");

            migrationBuilder.DropTable(name: "AgreementEndChanges");

            migrationBuilder.DropTable(name: "AttachmentRemovals");

            migrationBuilder.DropTable(name: "AuditRows");

            migrationBuilder.DropTable(name: "AuditSeals");

            migrationBuilder.DropTable(name: "BillingHandOverUndos");

            migrationBuilder.DropTable(name: "BillingLines");

            migrationBuilder.DropTable(name: "BugEvidence");

            migrationBuilder.DropTable(name: "Bundles");

            migrationBuilder.DropTable(name: "BusyPeriods");

            migrationBuilder.DropTable(name: "Changes");

            migrationBuilder.DropTable(name: "ContactRevisions");

            migrationBuilder.DropTable(name: "Counters");

            migrationBuilder.DropTable(name: "CustomerNoteEntries");

            migrationBuilder.DropTable(name: "CustomerWords");

            migrationBuilder.DropTable(name: "DeliveredCycles");

            migrationBuilder.DropTable(name: "Drafts");

            migrationBuilder.DropTable(name: "EscalationChanges");

            migrationBuilder.DropTable(name: "FundingChoices");

            migrationBuilder.DropTable(name: "HandOverPostponements");

            migrationBuilder.DropTable(name: "ImportedHistories");

            migrationBuilder.DropTable(name: "IntakeAnswers");

            migrationBuilder.DropTable(name: "InvoiceSendings");

            migrationBuilder.DropTable(name: "JobReportLines");

            migrationBuilder.DropTable(name: "LedgerEntries");

            migrationBuilder.DropTable(name: "Mentions");

            migrationBuilder.DropTable(name: "MonthLockChanges");

            migrationBuilder.DropTable(name: "NightlyForecasts");

            migrationBuilder.DropTable(name: "NoteRevisions");

            migrationBuilder.DropTable(name: "Notifications");

            migrationBuilder.DropTable(name: "OfferAnswers");

            migrationBuilder.DropTable(name: "Operations");

            migrationBuilder.DropTable(name: "PackageChanges");

            migrationBuilder.DropTable(name: "PackageVersions");

            migrationBuilder.DropTable(name: "ParkedTimers");

            migrationBuilder.DropTable(name: "Pauses");

            migrationBuilder.DropTable(name: "ProductReports");

            migrationBuilder.DropTable(name: "ProtectionKeys");

            migrationBuilder.DropTable(name: "RecoveryCodes");

            migrationBuilder.DropTable(name: "RefillCards");

            migrationBuilder.DropTable(name: "ResetRunLines");

            migrationBuilder.DropTable(name: "SalesFollowUps");

            migrationBuilder.DropTable(name: "SavedReplies");

            migrationBuilder.DropTable(name: "SearchTerms");

            migrationBuilder.DropTable(name: "Sessions");

            migrationBuilder.DropTable(name: "SettingChanges");

            migrationBuilder.DropTable(name: "Settlements");

            migrationBuilder.DropTable(name: "SignInFailures");

            migrationBuilder.DropTable(name: "StagedFiles");

            migrationBuilder.DropTable(name: "TermResets");

            migrationBuilder.DropTable(name: "Terms");

            migrationBuilder.DropTable(name: "TicketChanges");

            migrationBuilder.DropTable(name: "TicketDocuments");

            migrationBuilder.DropTable(name: "TicketLinks");

            migrationBuilder.DropTable(name: "TicketTexts");

            migrationBuilder.DropTable(name: "TicketWatches");

            migrationBuilder.DropTable(name: "TimeAdviceOutcomes");

            migrationBuilder.DropTable(name: "TimeEntries");

            migrationBuilder.DropTable(name: "Timers");

            migrationBuilder.DropTable(name: "Absences");

            migrationBuilder.DropTable(name: "Attachments");

            migrationBuilder.DropTable(name: "BugClassifications");

            migrationBuilder.DropTable(name: "BillingHandOvers");

            migrationBuilder.DropTable(name: "JobRuns");

            migrationBuilder.DropTable(name: "Messages");

            migrationBuilder.DropTable(name: "EscalationOffers");

            migrationBuilder.DropTable(name: "HoursSources");

            migrationBuilder.DropTable(name: "ResetRuns");

            migrationBuilder.DropTable(name: "Agreements");

            migrationBuilder.DropTable(name: "People");

            migrationBuilder.DropTable(name: "Tickets");

            migrationBuilder.DropTable(name: "EscalationPlans");

            migrationBuilder.DropTable(name: "Accounts");

            migrationBuilder.DropTable(name: "Packages");

            migrationBuilder.DropTable(name: "Escalations");

            migrationBuilder.DropTable(name: "Customers");
        }
    }
}
